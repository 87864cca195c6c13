import '@mantine/core/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import './styles.css';
import './insight/insight.css';
import './requests/requests.css';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { adoptTheme } from './theme';

adoptTheme();
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);

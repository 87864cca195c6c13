// Builds the chat first, because the loader has to know its hashed name, then the loader, then weighs all.
import { readFile, rm, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { build, runnerImport } from 'vite';
import { BEST, checkBudgets } from './budgets.mjs';
import { shared } from './config.mjs';

const { version } = JSON.parse(await readFile(new URL('../package.json', import.meta.url), 'utf8'));
const root = fileURLToPath(new URL('..', import.meta.url));
const out = `${root}target/classes/static/widget/v1`;

export async function buildWidget(outDir = out) {
  await rm(outDir, { recursive: true, force: true });
  const chunks = await buildModule(outDir, 'assets/chat-[hash].js', `${root}src/chat/index.tsx`);
  const [banner] = await buildModule(outDir, 'watch.js', `${root}src/banner/index.ts`);
  const [report] = await buildModule(outDir, 'report.js', `${root}src/report/index.ts`);
  const entry = chunks.find((chunk) => chunk.isEntry);
  await build(
    shared(root, {
      define: {
        __CHAT__: JSON.stringify(entry.fileName),
        __BANNER__: JSON.stringify(banner.fileName),
        __REPORT__: JSON.stringify(report.fileName),
      },
      build: {
        outDir,
        emptyOutDir: false,
        rollupOptions: {
          input: `${root}src/loader/index.ts`,
          output: { format: 'iife', entryFileNames: 'smartconvo.js' },
        },
      },
    }),
  );
  await inAscii(`${outDir}/smartconvo.js`);
  const files = { chat: entry.fileName, chunks: Object.fromEntries(chunks.map((c) => [c.name, c.fileName])) };
  await writeFile(`${outDir}/manifest.json`, `${JSON.stringify(files, null, 2)}\n`);
  const { module: storage } = await runnerImport(`${root}src/storage-manifest.ts`, {
    configFile: false,
    logLevel: 'warn',
  });
  await writeFile(`${outDir}/storage-manifest.json`, `${JSON.stringify(storage.manifest, null, 2)}\n`);
  await compress([
    `${outDir}/smartconvo.js`,
    ...[...chunks, banner, report].map((chunk) => `${outDir}/${chunk.fileName}`),
  ]);
  return checkBudgets(outDir);
}

/** One module and what it loads later. They share no chunk with another, so that each can be weighed by itself. */
async function buildModule(outDir, entryFileNames, input) {
  const { output } = await build(
    shared(root, {
      define: { __VERSION__: JSON.stringify(version) },
      build: {
        outDir,
        emptyOutDir: false,
        rollupOptions: {
          input,
          preserveEntrySignatures: 'allow-extension',
          output: {
            format: 'es',
            entryFileNames,
            chunkFileNames: 'assets/[name]-[hash].js',
          },
        },
      },
    }),
  );
  return output.filter((chunk) => chunk.type === 'chunk');
}

/** A classic script is read in the letters of its page where its server names none, and old pages have others than UTF-8. */
async function inAscii(file) {
  const escaped = (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`;
  await writeFile(file, (await readFile(file, 'utf8')).replace(/[^\0-\x7f]/g, escaped));
}

/** Compressed once and as well as can be, instead of at every request. */
async function compress(files) {
  for (const file of files) {
    const content = await readFile(file);
    await writeFile(`${file}.br`, brotliCompressSync(content, { params: BEST }));
    await writeFile(`${file}.gz`, gzipSync(content, { level: 9 }));
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const kept = await buildWidget();
  if (!kept) process.exit(1);
}

package io.smartconvo.engine.lockdown;

import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.jspecify.annotations.Nullable;
import org.operaton.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/** Knows no script engine, whatever is on the class path. */
class NoScriptEngines implements ScriptEngineResolver {

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw new UnsupportedOperationException("Scripts are off");
    }

    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return new ScriptEngineManager(ClassLoader.getPlatformClassLoader());
    }

    @Override
    @SuppressWarnings("NullAway") // unmarked interface whose contract is null for an unknown language
    public @Nullable ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        return null;
    }
}

package io.smartconvo.engine.lockdown;

import org.operaton.bpm.engine.ProcessEngineException;
import org.operaton.bpm.engine.impl.context.Context;
import org.operaton.bpm.engine.impl.interceptor.Session;
import org.operaton.bpm.engine.impl.interceptor.SessionFactory;

/** Counts what one engine command has done; it lives and dies with the command. */
class StepCount implements Session {

    private final int budget;
    private int steps;

    private StepCount(int budget) {
        this.budget = budget;
    }

    static void charge() {
        Context.getCommandContext().getSession(StepCount.class).chargeOne();
    }

    private void chargeOne() {
        steps++;
        if (steps > budget) {
            throw new ProcessEngineException("More than " + budget + " steps without waiting");
        }
    }

    @Override
    public void flush() {
        // nothing to write
    }

    @Override
    public void close() {
        // nothing to release
    }

    record Factory(int budget) implements SessionFactory {

        @Override
        public Class<?> getSessionType() {
            return StepCount.class;
        }

        @Override
        public Session openSession() {
            return new StepCount(budget);
        }
    }
}

package io.smartconvo.engine.lockdown;

import org.operaton.bpm.engine.impl.delegate.DefaultDelegateInterceptor;
import org.operaton.bpm.engine.impl.delegate.DelegateInvocation;

/** Charges every call out of the engine to the command's budget. */
class BudgetedDelegates extends DefaultDelegateInterceptor {

    @Override
    public void handleInvocation(DelegateInvocation invocation) throws Exception {
        StepCount.charge();
        super.handleInvocation(invocation);
    }
}

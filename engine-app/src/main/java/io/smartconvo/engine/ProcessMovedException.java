package io.smartconvo.engine;

import org.springframework.dao.ConcurrencyFailureException;

/** Something else moved the process instance at the same moment, a due timer for instance: the same call may go through now. */
public class ProcessMovedException extends ConcurrencyFailureException {

    private static final long serialVersionUID = 1L;

    ProcessMovedException() {
        super("The process instance was moved by something else at the same time");
    }
}

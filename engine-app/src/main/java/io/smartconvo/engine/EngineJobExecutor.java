package io.smartconvo.engine;

import java.util.List;
import org.operaton.bpm.engine.impl.ProcessEngineImpl;
import org.operaton.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.operaton.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** Works on timers and maintenance, as the system. */
class EngineJobExecutor extends SpringJobExecutor {

    private static final int SHUTDOWN_SECONDS = 20;

    private final ThreadPoolTaskExecutor threads = new ThreadPoolTaskExecutor();

    EngineJobExecutor(int jobThreads) {
        threads.setCorePoolSize(jobThreads);
        threads.setMaxPoolSize(jobThreads);
        threads.setQueueCapacity(jobThreads);
        threads.setThreadNamePrefix("engine-job-");
        threads.setWaitForTasksToCompleteOnShutdown(true);
        threads.setAwaitTerminationSeconds(SHUTDOWN_SECONDS);
        setTaskExecutor(threads);
        setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        setAutoActivate(false);
        setMaxJobsPerAcquisition(2 * jobThreads);
        paceAcquisition();
    }

    // Only the node that creates a job is woken for it; the others find it by polling, so polling is brisk. Nodes
    // that collide back off, because acquisition is optimistic.
    private void paceAcquisition() {
        setWaitTimeInMillis(500);
        setMaxWait(5_000);
        setBackoffTimeInMillis(25);
        setMaxBackoff(500);
        setLockTimeInMillis(60_000);
    }

    @Override
    protected void startExecutingJobs() {
        threads.initialize();
        super.startExecutingJobs();
    }

    @Override
    protected void stopExecutingJobs() {
        super.stopExecutingJobs();
        threads.shutdown();
    }

    @Override
    protected void startJobAcquisitionThread() {
        jobAcquisitionThread = new Thread(asSystem(acquireJobsRunnable), "engine-job-acquisition");
        jobAcquisitionThread.start();
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobIds, ProcessEngineImpl processEngine) {
        return asSystem(super.getExecuteJobsRunnable(jobIds, processEngine));
    }

    private static Runnable asSystem(Runnable work) {
        return () -> EngineCaller.<Void>system(() -> {
            work.run();
            return null;
        });
    }
}

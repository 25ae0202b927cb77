package io.liuke.shared;

/**
 * Which database connections work for a job, so that it can be stopped from any node, also in the middle of a long
 * statement: a connection is marked by an advisory lock, which ends with its transaction, by itself if the node dies.
 */
public interface JobConnections {

    /** The transaction of the caller works for the job. */
    void enlist(Job job);

    /**
     * Interrupts whatever statement the job's transactions are in until none of them is left; to be called once the job
     * can learn that it was cancelled, and outside a transaction.
     *
     * @return false if one is still there after some seconds: it ends by itself with its next step
     */
    boolean interrupt(Job job);
}

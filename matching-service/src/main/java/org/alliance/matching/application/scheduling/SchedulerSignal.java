package org.alliance.matching.application.scheduling;

/// Tells the scheduler of this instance that something has changed. Saves waiting until its next
/// poll, nothing else: an instance without the lease ignores it.
public interface SchedulerSignal {
  void wake();
}

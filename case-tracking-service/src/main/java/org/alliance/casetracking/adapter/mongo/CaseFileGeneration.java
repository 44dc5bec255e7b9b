package org.alliance.casetracking.adapter.mongo;

import org.alliance.casetracking.application.flow.CaseFlowProjection;
import org.alliance.casetracking.application.flow.KeptSteps;
import org.alliance.casetracking.domain.CaseFile;
import org.alliance.casetracking.domain.CaseFile.File;
import org.alliance.casetracking.domain.CaseFile.Filed;
import org.alliance.casetracking.domain.CaseFile.Never;
import org.alliance.kit.aggregate.AggregateCommandHandler;
import org.alliance.kit.mongo.MongoAggregates;
import org.springframework.data.mongodb.core.MongoOperations;

/// One collection of case files, with its part of the flow.
record CaseFileGeneration(
    MongoAggregates<CaseFile, Filed, CaseFileDocument> aggregates,
    AggregateCommandHandler<CaseFile, File, Filed, Never> handling,
    MongoFlowStore flow,
    CaseFlowProjection projection) {
  CaseFileGeneration(
      MongoAggregates<CaseFile, Filed, CaseFileDocument> aggregates,
      MongoOperations mongo,
      KeptSteps steps) {
    this(aggregates, new MongoFlowStore(mongo, aggregates.mapping().collection(), steps));
  }

  private CaseFileGeneration(
      MongoAggregates<CaseFile, Filed, CaseFileDocument> aggregates, MongoFlowStore flow) {
    this(
        aggregates,
        new AggregateCommandHandler<>(aggregates, CaseFile.DECIDER),
        flow,
        new CaseFlowProjection(flow));
  }

  String collection() {
    return aggregates.mapping().collection();
  }

  /// Counts what has changed for the flow.
  void count() {
    flow.prepare();
    projection.countAll();
  }

  boolean isEmpty() {
    return flow.hasNoFiles();
  }

  /// Forgets all files and what they were counted to.
  void empty() {
    aggregates.forgetAll();
    flow.reset();
  }
}

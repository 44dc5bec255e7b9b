package org.alliance.casetracking.application;

import java.util.List;
import java.util.Optional;
import org.alliance.casetracking.domain.CaseSummary;
import org.alliance.casetracking.domain.FlowState;
import org.alliance.casetracking.domain.Turn;
import org.alliance.casetracking.domain.VisibleEntry;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;

/// A case as one viewer sees it.
///
/// @param withdrawn the client has withdrawn; a firm may have the case all the same
/// @param turn whose turn it is; empty if the case is closed
/// @param erased everything that tells who the client is was erased
/// @param mayClose whether a coordinator may close it now
/// @param mayReopen whether a coordinator may open it again now
/// @param disputes services of which firm and client say different things; empty for a viewer who
///   does not see what the client says
/// @param entries oldest first
public record Timeline(
    CaseId caseId,
    Optional<CaseNumber> number,
    FlowState state,
    boolean withdrawn,
    Optional<Turn> turn,
    boolean erased,
    boolean mayClose,
    boolean mayReopen,
    List<CaseSummary.Dispute> disputes,
    List<VisibleEntry> entries) {}

package org.alliance.casetracking.application;

import java.util.List;
import java.util.Optional;
import org.alliance.casetracking.domain.FlowState;
import org.alliance.casetracking.domain.VisibleEntry;
import org.alliance.contracts.values.CaseId;
import org.alliance.contracts.values.CaseNumber;

/// A case as one viewer sees it.
///
/// @param withdrawn the client has withdrawn; a firm may have the case all the same
/// @param entries oldest first
public record Timeline(
    CaseId caseId,
    Optional<CaseNumber> number,
    FlowState state,
    boolean withdrawn,
    List<VisibleEntry> entries) {}

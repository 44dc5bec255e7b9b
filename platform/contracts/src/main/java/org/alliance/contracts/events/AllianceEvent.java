package org.alliance.contracts.events;

/// An event that one service publishes for the others.
public sealed interface AllianceEvent
    permits CaseAccepted,
        ClientWithdrew,
        ConflictCheckRefused,
        ConflictChecked,
        ConsentChanged,
        EngagementEnded,
        FirmAssigned,
        FirmChanged,
        HandOverAnswered,
        HandOverOffered,
        HandOverSettled,
        IncidentReported,
        InstructionRecorded,
        NotificationSettled,
        OfferAnswered,
        OfferClosed,
        OfferMade,
        ReferralEscalated,
        ReportAmended,
        ReportDeclined,
        ReviewRequested,
        ServiceConnected,
        SubjectErased,
        TeamStaffed,
        WithdrawalUndone {}

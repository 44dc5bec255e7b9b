package org.alliance.contracts.events;

/// An event that one service publishes for the others.
public sealed interface AllianceEvent
    permits CaseAccepted,
        ClientNoticeSettled,
        ClientWithdrew,
        ConflictCheckRefused,
        ConflictChecked,
        ConsentChanged,
        EngagementEnded,
        FirmAssigned,
        FirmChanged,
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
        TeamStaffed,
        WithdrawalUndone {}

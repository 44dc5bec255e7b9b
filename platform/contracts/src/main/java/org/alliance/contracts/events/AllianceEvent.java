package org.alliance.contracts.events;

/// Something that happened in one service and that others may hear of.
public sealed interface AllianceEvent
    permits CaseAccepted,
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

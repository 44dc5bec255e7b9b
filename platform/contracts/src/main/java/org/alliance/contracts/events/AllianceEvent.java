package org.alliance.contracts.events;

/// Something that happened in one service and that others may hear of.
public sealed interface AllianceEvent
    permits CaseAccepted,
        ClientWithdrew,
        ConflictChecked,
        ConsentChanged,
        EngagementEnded,
        FirmAssigned,
        FirmChanged,
        IncidentReported,
        NotificationSettled,
        OfferAnswered,
        OfferClosed,
        OfferMade,
        ReferralEscalated,
        ReportDeclined,
        ReviewRequested,
        ServiceConnected,
        TeamStaffed {}

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QList>
#include <QString>
#include <optional>

namespace plumbline {

/// Something that went wrong in production; PagerDuty, Jira, ServiceNow and Alertmanager tell of the same ones.
struct EstateIncident {
    int number;
    QString service;
    int priority; ///< 1 to 3
    QString title;
    QDateTime openedAt;
    std::optional<QDateTime> acknowledgedAt;
    std::optional<QDateTime> resolvedAt;
    qint64 deployment; ///< Which deployment caused it; 0 = none.

    QDateTime updatedAt() const { return resolvedAt.value_or(acknowledgedAt.value_or(openedAt)); }
};

/// A resource in the cluster that does not meet a policy now. One that was mended is not there any more.
struct EstateViolation {
    QString service;
    QString resource; ///< Kind/name
    QString policy;
    QDateTime since;
};

/// A policy of the cluster.
struct EstatePolicy {
    QString name;
    QString severity;
    bool enforced;
    int generation;
    QDateTime changedAt;
};

/// A policy exception of the cluster; the later `now`, the later its end, once it was renewed.
struct EstateExemption {
    QString name;
    QString service;
    QString policy;
    QString owner;
    QString approver;
    QString reason;
    QDateTime createdAt;
    QDateTime expiresAt;
};

/// One call of a language model: a part of what an EstateCost sums up.
struct EstateCall {
    qint64 hour;
    int place; ///< Within its hour, from 0.
    QString service;
    QString model;
    qint64 startNs;
    qint64 endNs;
    int inputTokens;
    int outputTokens;
    qint64 costNanoUsd;
    bool failed;

    QString id() const; ///< 16 hex digits
    QString trace() const; ///< 32 hex digits; three calls in a row share it.
};

} // namespace plumbline

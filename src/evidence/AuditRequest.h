// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Time.h"
#include "domain/Row.h"

#include <QJsonObject>

namespace plumbline {

/// A request of one audit and how far it is answered.
struct AuditRequest {
    QString audit; ///< What a person calls the audit, "SOC2-2026".
    QString request; ///< "R1"
    QString status = QStringLiteral("open"); ///< open · frozen · sampled · answered · accepted · flagged
    TimePoint from; ///< Period, half-open.
    TimePoint to;
    TimePoint asOf;
    QStringList services; ///< Empty: all.
    QString population; ///< Empty: a view answers it.
    qint64 items = 0; ///< Of the frozen population, as are the four that follow.
    QString idsSha256;
    QString verdict; ///< "proved" or "not proved".
    std::optional<TimePoint> frozenAt; ///< As what was known then.
    QString sha256; ///< Of the document that keeps it.
    QString seed; ///< The auditor's; empty until a sample is drawn.
    qint64 sampleSize = 0; ///< Of each stratum.
    QString stratum; ///< Column by which it was drawn; empty: of all items together.
    QString citation; ///< Why so many.
    QString note;
    QString actor; ///< Who changed it last.
    TimePoint changedAt;

    QString id() const { return audit + u'/' + request; }
    Row toRow() const;
    static AuditRequest of(const Row &row);
    QJsonObject toJson() const;
};

/// A drawn item and what was found about it: its workpaper.
struct SampleItem {
    QString audit;
    QString request;
    qint64 seq = 0; ///< The line of the log that speaks of the row.
    QString rowName; ///< "type:source:id"
    QString stratum;
    qint64 place = 0; ///< In the order that the seed gives, within the stratum.
    QStringList ticks; ///< "attribute=met", "attribute=deviation" or "attribute=n/a".
    std::optional<qint64> replaces; ///< The item that it stands for.
    std::optional<qint64> replacedBy; ///< It counts no longer.
    QString note;
    QString actor;
    TimePoint changedAt;

    QString id() const { return audit + u'/' + request + u'/' + QString::number(seq); }
    Row toRow() const;
    static SampleItem of(const Row &row);
    QJsonObject toJson() const;
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Money.h"
#include "metrics/MetricDefinition.h"
#include "metrics/MetricResult.h"
#include "models/NumberText.h"

#include <QMetaType>

namespace plumbline {

/// Asks for exactly the row versions that stood behind a number, so that what is found can be compared with it.
struct RowsRequest {
    Q_GADGET
    Q_PROPERTY(QString metricId MEMBER metricId)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString figureText MEMBER figureText)
    Q_PROPERTY(QString rowType MEMBER rowType)
    Q_PROPERTY(QString week MEMBER week)
    Q_PROPERTY(qint64 count MEMBER count)

public:
    /// Rows that a number leaves out for one reason.
    struct LeftOut {
        QString reason; ///< In plain words.
        qint64 cases = 0;
        QString rowType; ///< Empty: these cases open no rows.
        QList<qint64> versionIds;
    };

    QString metricId;
    QString label; ///< "Gate bypass rate"
    QString figureText; ///< The number that these rows make up: "14", "$18,240".
    QString rowType;
    QString week; ///< "W46"
    qint64 count = 0; ///< Cases, each of which opens with one row.
    std::optional<MoneySum> sum; ///< For figures that add up money: the rows must add up to it.
    QList<qint64> versionIds;
    QList<LeftOut> leftOut; ///< Most cases first; for the number of a whole figure alone.

    /// The rows that open those cases of a result.
    static RowsRequest of(const MetricResult &result, const QList<int> &cases);
    /// Exactly these versions; the number is how many they are.
    static RowsRequest of(const QString &label, const QString &rowType, const QList<qint64> &versions,
                          const NumberText &text);
    /// Every case that a result leaves out, but those of another period.
    static QList<LeftOut> leftOutOf(const MetricResult &result, const MetricDefinition &definition);
};

} // namespace plumbline

Q_DECLARE_METATYPE(plumbline::RowsRequest)

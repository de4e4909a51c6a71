// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QMetaType>
#include <QString>

namespace plumbline {

/// Asks for exactly the row versions that stood behind a number, so that the count can be compared with the figure.
struct RowsRequest {
    Q_GADGET
    Q_PROPERTY(QString metricId MEMBER metricId)
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(QString figureText MEMBER figureText)
    Q_PROPERTY(QString rowType MEMBER rowType)
    Q_PROPERTY(QString week MEMBER week)
    Q_PROPERTY(qint64 count MEMBER count)

public:
    QString metricId;
    QString label; ///< "Gate bypass rate"
    QString figureText; ///< The part of the figure that these rows make up: "14".
    QString rowType;
    QString week; ///< "W46"
    qint64 count = 0; ///< What the figure says; compared with the rows that are found.
    QList<qint64> versionIds;

    friend bool operator==(const RowsRequest &, const RowsRequest &) = default;
};

} // namespace plumbline

Q_DECLARE_METATYPE(plumbline::RowsRequest)

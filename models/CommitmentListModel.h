// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"

namespace plumbline {

/// A decision of a weekly review, as the page shows it.
struct CommitmentRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString mark MEMBER mark)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString owner MEMBER owner)
    Q_PROPERTY(QString whenText MEMBER whenText)
    Q_PROPERTY(QString metricText MEMBER metricText)
    Q_PROPERTY(QString effectText MEMBER effectText)
    Q_PROPERTY(bool isOpen MEMBER isOpen)
    Q_PROPERTY(bool isOfThisWeek MEMBER isOfThisWeek)
    Q_PROPERTY(QString accessibleName MEMBER accessibleName)

public:
    QString key; ///< Its id.
    QString mark;
    QString title;
    QString owner;
    QString whenText; ///< "done 12 Nov", "late 4 d", "due 20 Nov"
    QString metricText; ///< The number that was to move; empty for none.
    QString effectText; ///< "12.4 % → 9.1 %, as expected"
    bool isOpen = false;
    bool isOfThisWeek = false; ///< Decided in the review that is shown.
    QString accessibleName;
};

/// Decisions of earlier reviews that are still of interest, then those of this one.
class CommitmentListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by ReviewController")

public:
    explicit CommitmentListModel(QObject *parent = nullptr) : RowListModel(CommitmentRow::staticMetaObject, parent) { }
    void setRows(QList<CommitmentRow> rows) { replaceRows(std::move(rows)); }
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"

namespace plumbline {

/// Something that needs a decision: why, then what, then who.
struct Attention {
    Q_GADGET
    Q_PROPERTY(QString mark MEMBER mark)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString reference MEMBER reference)
    Q_PROPERTY(QString what MEMBER what)
    Q_PROPERTY(QString service MEMBER service)
    Q_PROPERTY(QString owner MEMBER owner)
    Q_PROPERTY(QString rowType MEMBER rowType)
    Q_PROPERTY(qint64 versionId MEMBER versionId)
    Q_PROPERTY(QString restsOn MEMBER restsOn)

public:
    QString mark;
    QString title;
    QString reference;
    QString what;
    QString service;
    QString owner;
    QString rowType;
    qint64 versionId = 0;
    QString restsOn; ///< "type/source/id" of its row.
};

/// At most six things that need a decision, worst first.
class AttentionListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by WeeklyReviewController")

public:
    explicit AttentionListModel(QObject *parent = nullptr) : RowListModel(Attention::staticMetaObject, parent) { }
    void setRows(QList<Attention> rows) { replaceRows(std::move(rows)); }
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"

namespace plumbline {

/// An answer in which something was found.
struct AnswerHit {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString originText MEMBER originText)
    Q_PROPERTY(QString timeText MEMBER timeText)
    Q_PROPERTY(QString placeText MEMBER placeText)
    Q_PROPERTY(QString aroundText MEMBER aroundText)

public:
    QString key; ///< SHA-256 of its bytes.
    QString originText; ///< Source and stream.
    QString timeText; ///< When it was received.
    QString placeText; ///< At which of how many bytes.
    QString aroundText; ///< What stands there, on one line.
};

class AnswerHitModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by AnswerSearch")

public:
    explicit AnswerHitModel(QObject *parent = nullptr) : RowListModel(AnswerHit::staticMetaObject, parent) { }
    void setRows(QList<AnswerHit> rows) { replaceRows(std::move(rows)); }
};

} // namespace plumbline

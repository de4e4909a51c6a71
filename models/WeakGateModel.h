// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"

namespace plumbline {

/// A time in which a policy did not block, as a bar over the two weeks that end with the chosen one.
struct WeakGate {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString words MEMBER words)
    Q_PROPERTY(QString span MEMBER span)
    Q_PROPERTY(QString mark MEMBER mark)
    Q_PROPERTY(double begin MEMBER begin)
    Q_PROPERTY(double end MEMBER end)
    Q_PROPERTY(bool ended MEMBER ended)

public:
    QString key; ///< Version of the row in the store.
    QString name;
    QString words; ///< "Switched off"
    QString span; ///< "since 5 Nov 2026 10:00 UTC, A. Haddad"
    QString mark;
    double begin = 0.0; ///< Parts of the two weeks.
    double end = 1.0;
    bool ended = false; ///< A later version blocks.
};

/// The times in which gates did not block, those that last first.
class WeakGateModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by GatesController")

public:
    explicit WeakGateModel(QObject *parent = nullptr) : RowListModel(WeakGate::staticMetaObject, parent) { }
    void setRows(QList<WeakGate> rows) { replaceRows(std::move(rows)); }
};

} // namespace plumbline

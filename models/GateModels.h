// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"

namespace plumbline {

/// A counted bar of the way from a decision to production.
struct FunnelBar {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString words MEMBER words)
    Q_PROPERTY(QString countText MEMBER countText)
    Q_PROPERTY(QString kind MEMBER kind)
    Q_PROPERTY(double fraction MEMBER fraction)

public:
    QString key; ///< What open() is told; empty where nothing is known.
    QString name;
    QString words;
    QString countText; ///< "?" where it is not known.
    QString kind; ///< crit for what should not be, passed for what passed, else empty.
    double fraction = 0.0;
};

/// The bars, in the order of the way.
class FunnelModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by GatesController")

public:
    explicit FunnelModel(QObject *parent = nullptr) : RowListModel(FunnelBar::staticMetaObject, parent) { }
    void setRows(QList<FunnelBar> rows) { replaceRows(std::move(rows)); }
};

/// A rule, service or environment with what was blocked there and what became of it.
struct GateRank {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString blockedText MEMBER blockedText)
    Q_PROPERTY(QString bypassedText MEMBER bypassedText)
    Q_PROPERTY(QString waivedText MEMBER waivedText)
    Q_PROPERTY(bool isWorst MEMBER isWorst)
    Q_PROPERTY(bool isTotal MEMBER isTotal)

public:
    QString key;
    QString name;
    int blocked = 0;
    int bypassed = 0;
    int waived = 0;
    QString blockedText;
    QString bypassedText;
    QString waivedText;
    bool isWorst = false; ///< Has the most bypasses, and any.
    bool isTotal = false;
};

/// The ranks by bypass, with what does not fit as one line and all of them as the last.
class GateRankModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by GatesController")

public:
    explicit GateRankModel(QObject *parent = nullptr) : RowListModel(GateRank::staticMetaObject, parent) { }
    void setRows(QList<GateRank> rows) { replaceRows(std::move(rows)); }
};

} // namespace plumbline

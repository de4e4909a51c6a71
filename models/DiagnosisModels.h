// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"

namespace plumbline {

/// A sentence that a rule says of the week.
struct DiagnosisLine {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString mark MEMBER mark)
    Q_PROPERTY(QString sentence MEMBER sentence)
    Q_PROPERTY(QString rule MEMBER rule)

public:
    QString key; ///< Of its rule and subject.
    QString mark;
    QString sentence;
    QString rule; ///< "R02"
};

/// What the rules say: what is a problem first, then by rule and subject.
class DiagnosisListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by DiagnosisController")

public:
    explicit DiagnosisListModel(QObject *parent = nullptr) : RowListModel(DiagnosisLine::staticMetaObject, parent) { }
    void setRows(QList<DiagnosisLine> rows) { replaceRows(std::move(rows)); }
};

/// A number or trend that a sentence rests on.
struct DiagnosisFact {
    Q_GADGET
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString periodText MEMBER periodText)
    Q_PROPERTY(QString valueText MEMBER valueText)
    Q_PROPERTY(bool opens MEMBER opens)

public:
    QString fact; ///< As the rules name it.
    QString name; ///< Of the metric, and of the part of it.
    QString periodText;
    QString valueText;
    bool opens = false; ///< The rows behind it can be shown.
};

class DiagnosisFactModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by DiagnosisController")

public:
    explicit DiagnosisFactModel(QObject *parent = nullptr) : RowListModel(DiagnosisFact::staticMetaObject, parent) { }
    void setRows(QList<DiagnosisFact> rows) { replaceRows(std::move(rows)); }
};

} // namespace plumbline

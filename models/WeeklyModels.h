// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"

namespace plumbline {

/// A part of the verdict line: "1 signal, worse".
struct VerdictPart {
    Q_GADGET
    Q_PROPERTY(QString mark MEMBER mark)
    Q_PROPERTY(QString text MEMBER text)

public:
    QString mark;
    QString text;
};

/// The verdict in words.
class VerdictListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by WeeklyReviewController")

public:
    explicit VerdictListModel(QObject *parent = nullptr) : RowListModel(VerdictPart::staticMetaObject, parent) { }
    void setRows(QList<VerdictPart> rows) { replaceRows(std::move(rows)); }
};

/// Open exceptions of one service, counted by age.
struct AgingRow {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(QString team MEMBER team)
    Q_PROPERTY(bool unmapped MEMBER unmapped)
    Q_PROPERTY(int age0 MEMBER age0)
    Q_PROPERTY(int age1 MEMBER age1)
    Q_PROPERTY(int age2 MEMBER age2)
    Q_PROPERTY(int age3 MEMBER age3)
    Q_PROPERTY(int age4 MEMBER age4)
    Q_PROPERTY(QString totalText MEMBER totalText)
    Q_PROPERTY(QString oldestText MEMBER oldestText)
    Q_PROPERTY(QString expiredText MEMBER expiredText)
    Q_PROPERTY(int expiredCount MEMBER expiredCount)
    Q_PROPERTY(double fraction MEMBER fraction)
    Q_PROPERTY(QString figureId MEMBER figureId)

public:
    int total() const { return age0 + age1 + age2 + age3 + age4; }

    QString key;
    QString name;
    QString team;
    bool unmapped = false; ///< The service is not known.
    int age0 = 0; ///< 0 to 6 days.
    int age1 = 0;
    int age2 = 0;
    int age3 = 0;
    int age4 = 0; ///< 180 days and more.
    QString totalText;
    QString oldestText;
    QString expiredText;
    int expiredCount = 0;
    qint64 oldestNs = 0;
    double fraction = 0.0; ///< Of the longest bar.
    QString figureId;
};

/// Open exceptions by service and age, oldest bucket first.
class AgingListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by WeeklyReviewController")

public:
    explicit AgingListModel(QObject *parent = nullptr) : RowListModel(AgingRow::staticMetaObject, parent) { }
    void setRows(QList<AgingRow> rows) { replaceRows(std::move(rows)); }
};

/// A counted bar with its basis.
struct Bar {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString name MEMBER name)
    Q_PROPERTY(double fraction MEMBER fraction)
    Q_PROPERTY(QString valueText MEMBER valueText)
    Q_PROPERTY(QString figureId MEMBER figureId)

public:
    QString key;
    QString name;
    double fraction = 0.0;
    QString valueText;
    QString figureId;
};

/// Counted bars, longest first.
class BarListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by WeeklyReviewController")

public:
    explicit BarListModel(QObject *parent = nullptr) : RowListModel(Bar::staticMetaObject, parent) { }
    void setRows(QList<Bar> rows) { replaceRows(std::move(rows)); }
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"

namespace plumbline {

/// How far one stream, or one partition of it, came in the newest run.
struct StreamRow {
    Q_GADGET
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString part MEMBER part)
    Q_PROPERTY(QString mark MEMBER mark)
    Q_PROPERTY(QString seenText MEMBER seenText)
    Q_PROPERTY(QString note MEMBER note)
    Q_PROPERTY(QString speech MEMBER speech)

public:
    QString title;
    QString part;
    QString mark;
    QString seenText;
    QString note; ///< Pages, and what is missing.
    QString speech;
};

/// The streams of the chosen source.
class StreamListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by SourceDetail")

public:
    explicit StreamListModel(QObject *parent = nullptr) : RowListModel(StreamRow::staticMetaObject, parent) { }
    void setRows(QList<StreamRow> rows) { updateRows(std::move(rows)); }
};

/// A line of something that happened: an answer or a run.
struct EventLine {
    Q_GADGET
    Q_PROPERTY(QString time MEMBER time)
    Q_PROPERTY(QString words MEMBER words)
    Q_PROPERTY(QString outcome MEMBER outcome)
    Q_PROPERTY(QString kind MEMBER kind)

public:
    QString time;
    QString words;
    QString outcome;
    QString kind; ///< ok, crit or empty.
};

/// Answers or runs, newest first.
class EventListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by SourceDetail")

public:
    explicit EventListModel(QObject *parent = nullptr) : RowListModel(EventLine::staticMetaObject, parent) { }
    void setRows(QList<EventLine> rows) { updateRows(std::move(rows)); }
};

/// One day of a source: how many of its runs were complete.
struct RunDay {
    Q_GADGET
    Q_PROPERTY(QString label MEMBER label)
    Q_PROPERTY(int complete MEMBER complete)
    Q_PROPERTY(int failed MEMBER failed)
    Q_PROPERTY(QString words MEMBER words)

public:
    QString label;
    int complete = 0;
    int failed = 0;
    QString words;
};

/// The last days, oldest first.
class RunDayListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by SourceDetail")

public:
    explicit RunDayListModel(QObject *parent = nullptr) : RowListModel(RunDay::staticMetaObject, parent) { }
    void setRows(QList<RunDay> rows) { updateRows(std::move(rows)); }
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/RowListModel.h"
#include "models/TileListModel.h"

#include <QElapsedTimer>
#include <QTimer>

namespace plumbline {

class WeeklyReviewController;

/// A part of the weekly meeting, always in the same order and of the same length.
struct MeetingSegment {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString question MEMBER question)
    Q_PROPERTY(QString minutesText MEMBER minutesText)
    Q_PROPERTY(QString calledOut MEMBER calledOut)
    Q_PROPERTY(QString mark MEMBER mark)

public:
    QString key;
    QString title;
    QString question;
    QString minutesText; ///< "5–10 min"
    QString calledOut; ///< The signals of its figures, or that there is none, or that nobody can say.
    QString mark; ///< Of the worst; empty where nothing has to be discussed.
    int until = 0; ///< Minute of the meeting at which it should be over.
    QStringList metrics;
};

/// The parts of the meeting in their order.
class MeetingSegmentModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by MeetingController")

public:
    explicit MeetingSegmentModel(QObject *parent = nullptr) : RowListModel(MeetingSegment::staticMetaObject, parent) { }
    void setRows(QList<MeetingSegment> rows) { updateRows(std::move(rows)); }
};

/// The weekly review as a meeting of thirty minutes: one part after the other, their figures as they were when it began.
/// Rows that arrive meanwhile wait until it is over.
class MeetingController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by main")
    Q_PROPERTY(bool running READ running NOTIFY runningChanged)
    Q_PROPERTY(plumbline::MeetingSegmentModel *segments READ segments CONSTANT)
    Q_PROPERTY(int current READ current NOTIFY changed)
    Q_PROPERTY(plumbline::MeetingSegment segment READ segment NOTIFY changed) ///< The current one.
    Q_PROPERTY(plumbline::TileListModel *tiles READ tiles CONSTANT) ///< Of the current part.
    Q_PROPERTY(QString elapsedText READ elapsedText NOTIFY elapsed) ///< "4:12 of 30 min"
    Q_PROPERTY(bool isLate READ isLate NOTIFY elapsed) ///< The current part takes longer than it should.
    Q_PROPERTY(bool newerWaits READ newerWaits NOTIFY changed) ///< Other figures are shown once it is over.
    Q_PROPERTY(bool canStart READ canStart NOTIFY changed) ///< Every figure is there.
    Q_PROPERTY(bool canClose READ canClose NOTIFY changed) ///< What would be signed is what is shown.

public:
    explicit MeetingController(WeeklyReviewController &weekly, QObject *parent = nullptr);

    bool running() const { return m_isRunning; }
    MeetingSegmentModel *segments() { return &m_segments; }
    int current() const { return m_current; }
    MeetingSegment segment() const { return m_agenda.value(m_current); }
    TileListModel *tiles() { return &m_tiles; }
    QString elapsedText() const;
    bool isLate() const;
    bool newerWaits() const, canStart() const, canClose() const;

    Q_INVOKABLE void start(); ///< Goes on where it was left when that was less than two hours ago.
    Q_INVOKABLE void leave();
    Q_INVOKABLE void go(int segment);

    /// The ten parts with what each is about; signals are added when it begins.
    static QList<MeetingSegment> agenda();

    /// Whether the organisation adapts or only reacts (S003-41), by the signals of time to remediate and time to prevent as
    /// Tile::readingKind has them.
    struct Learning {
        QString text;
        QString mark;
    };
    static Learning learning(const QString &remediation, const QString &prevention);

signals:
    void changed();
    void runningChanged();
    void elapsed();

private:
    void read();

    WeeklyReviewController &m_weekly;
    QList<MeetingSegment> m_agenda = agenda();
    MeetingSegmentModel m_segments;
    TileListModel m_tiles;
    QElapsedTimer m_since;
    QTimer m_second;
    bool m_isRunning = false;
    int m_current = 0;
};

} // namespace plumbline

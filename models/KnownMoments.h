// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/Clock.h"
#include "models/NumberText.h"
#include "review/ReviewBook.h"

#include <QHash>
#include <QObject>
#include <QQmlEngine>

namespace plumbline {

/// As of which knowledge the window speaks: now, or an earlier instant, such as that of a review that was closed.
class KnownMoments : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by ScopeController")
    Q_PROPERTY(QString text READ text NOTIFY textChanged) ///< "As known now"
    Q_PROPERTY(bool isNow READ isNow NOTIFY changed)
    Q_PROPERTY(bool behind READ isBehind NOTIFY textChanged) ///< Some page shows what was known before rows that came.
    Q_PROPERTY(QString key READ key NOTIFY changed) ///< Of the chosen one; empty: now.
    Q_PROPERTY(QList<QString> keys READ keys NOTIFY listChanged)
    Q_PROPERTY(QList<QString> labels READ labels NOTIFY listChanged)

public:
    KnownMoments(const Clock &clock, NumberText text, std::optional<TimePoint> at, QObject *parent = nullptr);

    const std::optional<TimePoint> &at() const { return m_at; } ///< Empty: now.
    QString text() const;
    bool isNow() const { return !m_at; }
    bool isBehind() const { return !m_behind.isEmpty(); }
    std::optional<TimePoint> oldest() const; ///< That a page is behind at; empty: none is behind.
    const QString &key() const { return m_key; }
    QStringList keys() const;
    QStringList labels() const;

    Q_INVOKABLE void choose(const QString &key);
    void look(std::optional<TimePoint> at); ///< Of an address: what is offered for it, else as if it was typed.
    /// An instant as somebody types it, "2026-11-16 08:52" in the zone of the window, or with a zone of its own. Empty when
    /// it was taken, else why not.
    Q_INVOKABLE QString enter(const QString &text);

    /// A page was answered as of that knowledge, because newer rows are still arriving; empty: it knows them all.
    void answered(const QObject *page, std::optional<TimePoint> knownAt);
    void setClosed(const QList<ClosedReview> &reviews);

signals:
    void changed(); ///< Something else was chosen.
    void textChanged();
    void listChanged();
    void fellBehind(); ///< A page was answered from what is behind the rows.

private:
    struct Moment {
        QString key;
        QString label;
        std::optional<TimePoint> at;
    };

    void fill();
    void set(const QString &key, std::optional<TimePoint> at);

    const Clock &m_clock;
    NumberText m_text;
    std::optional<TimePoint> m_at;
    QString m_key;
    QList<ClosedReview> m_closed;
    QList<Moment> m_moments;
    QHash<const QObject *, TimePoint> m_behind; ///< What pages show that are behind.
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/CommitmentWords.h"

#include <QThreadPool>
#include <functional>

namespace plumbline {

class QueryRunner;
class ScopeController;
class StoreConnection;

/// What the weekly review decides: commitments with owner, date and expected effect, what becomes of them, and the
/// closing of the review.
class ReviewController : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by WeeklyReviewController")
    Q_PROPERTY(plumbline::CommitmentListModel *commitments READ commitments CONSTANT)
    Q_PROPERTY(QString keptText READ keptText NOTIFY changed)
    Q_PROPERTY(QString closedText READ closedText NOTIFY changed)
    Q_PROPERTY(bool canDecide READ canDecide NOTIFY changed)
    Q_PROPERTY(bool canClose READ canClose NOTIFY changed)
    Q_PROPERTY(bool busy READ busy NOTIFY changed)
    Q_PROPERTY(bool isRead READ isRead NOTIFY changed) ///< What is shown is that of the chosen week.
    Q_PROPERTY(QString weekText READ weekText NOTIFY changed)
    /// Why the last thing that was asked for was not done; empty when it was.
    Q_PROPERTY(QString problem READ problem NOTIFY changed)
    /// Numbers that a decision may be expected to lower; the first entry is none.
    Q_PROPERTY(QList<QString> effectTexts READ effectTexts CONSTANT)
    Q_PROPERTY(QString nextWeekText READ nextWeekText NOTIFY changed)

public:
    ReviewController(QueryRunner &runner, const MetricCatalog &catalog, ScopeController &scope,
                     QObject *parent = nullptr);
    ~ReviewController() override;

    CommitmentListModel *commitments() { return &m_rows; }
    const QString &keptText() const { return m_keptText; }
    const QString &closedText() const { return m_closedText; }
    bool canDecide() const;
    bool isRead() const { return m_isRead; }
    QString weekText() const;
    bool canClose() const;
    bool busy() const { return m_isBusy; }
    const QString &problem() const { return m_problem; }
    QStringList effectTexts() const;
    QString nextWeekText() const; ///< A day a week from now, as a date is typed.

    QString organisation; ///< Named in what is kept when a review is closed.

    Q_INVOKABLE void reload();
    /// `due` is a day such as 2026-11-20, that day included; `effect` an index of effectTexts.
    Q_INVOKABLE void decide(const QString &title, const QString &owner, const QString &due, int effect,
                            const QString &restsOn);
    /// `how`: done, drop or carry.
    Q_INVOKABLE void settle(const QString &id, const QString &how, const QString &note, const QString &due);
    Q_INVOKABLE void closeReview();
    Q_INVOKABLE void clearProblem();

signals:
    void changed();
    void kept(); ///< What was asked for is done.

private:
    std::optional<TimePoint> endOfDay(const QString &day);
    void write(const std::function<Result<void>(StoreConnection &)> &work);
    void refuse(const QString &why);

    QueryRunner &m_runner;
    const MetricCatalog &m_catalog;
    ScopeController &m_scope;
    CommitmentListModel m_rows;
    QString m_keptText;
    QString m_closedText;
    QString m_problem;
    IsoWeek m_week; ///< Whose record is shown.
    bool m_isRead = false;
    bool m_isBusy = false;
    quint64 m_generation = 0;
    QThreadPool m_writers;
};

} // namespace plumbline

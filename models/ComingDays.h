// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/FigureText.h"
#include "models/RowListModel.h"
#include "models/RowsRequest.h"
#include "models/SourceFacts.h"
#include "models/WeeklyData.h"

namespace plumbline {

/// Something that happens before the next Monday: "6 exceptions expire", "17–22 Nov".
struct ComingLine {
    Q_GADGET
    Q_PROPERTY(QString key MEMBER key)
    Q_PROPERTY(QString iconName MEMBER iconName)
    Q_PROPERTY(QString mark MEMBER mark)
    Q_PROPERTY(QString title MEMBER title)
    Q_PROPERTY(QString whenText MEMBER whenText)
    Q_PROPERTY(QString detail MEMBER detail)
    Q_PROPERTY(bool opensRows MEMBER opensRows)

public:
    QString key;
    QString iconName; ///< Where there is no mark.
    QString mark; ///< Why what is said is not all of it, or how bad it is.
    QString title;
    QString whenText;
    QString detail; ///< In a sentence; empty where the line says it all.
    bool opensRows = false; ///< It counts rows; else it leads to its source, or nowhere without a key.
};

/// What happens before the next Monday, what is certain first.
class ComingListModel : public plumbline::RowListModel
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by ComingDays")

public:
    explicit ComingListModel(QObject *parent = nullptr) : RowListModel(ComingLine::staticMetaObject, parent) { }
    void setRows(QList<ComingLine> rows) { replaceRows(std::move(rows)); }
};

/// What the days from the end of the week that is shown, or from now in a running one, to the next Monday bring:
/// exceptions that expire, findings that fall due, and history that a source deletes before it was read.
class ComingDays : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by WeeklyReviewController")
    Q_PROPERTY(plumbline::ComingListModel *lines READ lines CONSTANT)
    Q_PROPERTY(QString untilText READ untilText NOTIFY changed) ///< "23 Nov"; empty before anything was read.
    Q_PROPERTY(QString nothingText READ nothingText NOTIFY changed) ///< What an empty list means.

public:
    explicit ComingDays(QObject *parent = nullptr) : QObject(parent) { }

    /// The days of which a page that shows `scope` speaks, without their beginning, with their end: what ends with the
    /// Sunday ends at midnight.
    static std::pair<TimePoint, TimePoint> daysOf(const MetricScope &scope);
    /// The same in a scope of the metric sla_rate: what falls due in these days.
    static MetricScope dueScope(MetricScope scope);

    void setSources(const QList<SourceFacts> &sources); ///< Whose history may go; as they stand now.
    void show(const WeeklyData &data, const FigureText &text, TimePoint now);
    ComingListModel *lines() { return &m_lines; }
    QString untilText() const;
    QString nothingText() const;

    Q_INVOKABLE void open(int row);

signals:
    void changed();
    void rowsRequested(const plumbline::RowsRequest &request);
    void sourceRequested(const QString &id);

private:
    void addExpiring(const MeasuredMetric &exceptions);
    void addDue(const MeasuredMetric &due);
    void addGoing();
    void add(ComingLine line, const MeasuredMetric &measured, const QList<int> &cases, QStringView column);
    void addUnknown(const QString &text);
    QString days(const CaseTable &cases, const QList<int> &rows, QStringView column) const;
    void build();

    QList<SourceFacts> m_sources;
    std::optional<WeeklyData> m_data;
    std::optional<FigureText> m_text;
    TimePoint m_now;
    std::pair<TimePoint, TimePoint> m_days;
    QList<ComingLine> m_rows;
    QHash<QString, RowsRequest> m_requests;
    ComingListModel m_lines;
};

} // namespace plumbline

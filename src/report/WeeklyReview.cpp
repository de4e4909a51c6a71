// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/WeeklyReview.h"

#include "base/Digest.h"
#include "report/FigureWords.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString toneName(ReviewTone tone)
{
    switch (tone) {
    case ReviewTone::Routine: return u"routine"_s;
    case ReviewTone::Worse: return u"worse"_s;
    case ReviewTone::Better: return u"better"_s;
    case ReviewTone::Unsure: return u"unsure"_s;
    }
    return {};
}

QJsonValue optional(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue();
}

QJsonObject measureJson(const ReviewMeasure &measure)
{
    QJsonArray points;
    for (const SeriesPoint &point : measure.points) {
        points.append(QJsonObject{
            {u"week"_s, point.week.toString()},
            {u"state"_s, metricStateName(point.state)},
            {u"value"_s, point.money ? QJsonValue(point.money->toDecimal()) : optional(point.value)},
            {u"lower"_s, optional(point.lower)},
            {u"upper"_s, optional(point.upper)},
            {u"maturing"_s, point.maturing},
        });
    }
    return {
        {u"metric"_s, measure.metric},       {u"title"_s, measure.title},         {u"value"_s, measure.value},
        {u"unit"_s, measure.unit},           {u"basis"_s, measure.basis},         {u"observed"_s, measure.observed},
        {u"previous"_s, measure.previous},   {u"expected"_s, measure.expected},   {u"reading"_s, measure.reading},
        {u"tone"_s, toneName(measure.tone)}, {u"mean"_s, optional(measure.mean)}, {u"weeks"_s, points},
    };
}

} // namespace

const std::array<QString, 5> &WeeklyReview::ageLabels()
{
    static const std::array<QString, 5> labels{u"0–6 d"_s, u"7–29 d"_s, u"30–89 d"_s, u"90–179 d"_s,
                                               u"180 d and more"_s};
    return labels;
}

const ReviewMeasure *WeeklyReview::measure(QStringView metric) const
{
    for (const ReviewMeasure &candidate : measures) {
        if (candidate.metric == metric)
            return &candidate;
    }
    return nullptr;
}

QJsonObject WeeklyReview::toJson() const
{
    QJsonArray measureList;
    for (const ReviewMeasure &one : measures)
        measureList.append(measureJson(one));
    QJsonArray bypassList;
    for (const ReviewShare &share : bypasses)
        bypassList.append(
            QJsonObject{{u"service"_s, share.name}, {u"bypassed"_s, share.part}, {u"blocked"_s, share.whole}});
    QJsonArray ageList;
    for (const ReviewAges &row : ages) {
        QJsonArray counts;
        for (const qint64 count : row.counts)
            counts.append(count);
        ageList.append(QJsonObject{{u"service"_s, row.service}, {u"counts"_s, counts}, {u"expired"_s, row.expired}});
    }
    QJsonArray hours;
    for (const std::optional<double> &hour : costPerHour)
        hours.append(optional(hour));
    QJsonArray sentenceList;
    for (const ReviewSentence &sentence : sentences)
        sentenceList.append(QJsonObject{
            {u"tone"_s, toneName(sentence.tone)}, {u"says"_s, sentence.text}, {u"rule"_s, sentence.rule}});
    QJsonArray decisionList;
    for (const ReviewDecision &decision : decisions)
        decisionList.append(QJsonObject{{u"tone"_s, toneName(decision.tone)},
                                        {u"id"_s, decision.id},
                                        {u"title"_s, decision.title},
                                        {u"owner"_s, decision.owner},
                                        {u"state"_s, decision.state},
                                        {u"effect"_s, decision.effect}});
    QJsonArray trustList;
    for (const ReviewTrust &line : trust)
        trustList.append(QJsonObject{{u"tone"_s, toneName(line.tone)},
                                     {u"name"_s, line.name},
                                     {u"state"_s, line.state},
                                     {u"touches"_s, line.touches}});
    return {
        {u"format"_s, u"plumbline-weekly-review/1"_s},
        {u"organisation"_s, organisation},
        {u"week"_s, week.toString()},
        {u"time_zone"_s, zone},
        {u"as_of"_s, formatInstant(asOf)},
        {u"known_at"_s, knownAt ? QJsonValue(formatInstant(*knownAt)) : QJsonValue()},
        {u"verdict"_s, verdict},
        {u"verdict_detail"_s, verdictDetail},
        {u"measures"_s, measureList},
        {u"bypasses_by_service"_s, bypassList},
        {u"exception_ages_by_service"_s, ageList},
        {u"exception_ages"_s, agesSummary},
        {u"cost_usd_per_weekday_hour"_s, hours},
        {u"cost_total"_s, costTotal},
        {u"sentences"_s, sentenceList},
        {u"sentences_basis"_s, sentencesBasis},
        {u"decisions"_s, decisionList},
        {u"trust"_s, trustList},
        {u"definitions"_s, QJsonArray::fromStringList(definitions)},
    };
}

QString WeeklyReview::digest() const
{
    return sha256Hex(QJsonDocument(toJson()).toJson(QJsonDocument::Compact));
}

} // namespace plumbline

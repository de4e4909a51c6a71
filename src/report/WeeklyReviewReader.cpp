// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "report/WeeklyReviewReader.h"

#include "report/ReviewSentences.h"
#include "report/FigureWords.h"
#include "report/WeeklyMetrics.h"
#include "review/CommitmentEffect.h"
#include "review/ReviewBook.h"
#include "statistics/ColourSteps.h"
#include "store/SyncLedger.h"

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using namespace figureWords;

constexpr int weeksShown = 16;
constexpr int servicesShown = 12;

ReviewTone toneOf(const MetricDefinition &definition, SeriesReading reading)
{
    int direction = 0;
    switch (reading) {
    case SeriesReading::NotEnoughData: return ReviewTone::Unsure;
    case SeriesReading::Routine: return ReviewTone::Routine;
    case SeriesReading::AboveUpperLimit:
    case SeriesReading::EightAboveMean:
    case SeriesReading::DriftingUp: direction = 1; break;
    case SeriesReading::BelowLowerLimit:
    case SeriesReading::EightBelowMean:
    case SeriesReading::DriftingDown: direction = -1; break;
    }
    // A change of a number without a good side is still a change to be explained.
    if (definition.polarity == u"neutral")
        return ReviewTone::Worse;
    return (direction > 0) == (definition.polarity == u"higher_is_better") ? ReviewTone::Better : ReviewTone::Worse;
}

QString basisOf(const MetricDefinition &definition, const MetricResult &result)
{
    if (!definition.denominator.isEmpty() && result.numerator && result.denominator)
        return u"%1 of %2"_s.arg(count(*result.numerator), count(*result.denominator));
    if (const QJsonValue expired = result.output(u"expired_open"); expired.isDouble())
        return u"%1 expired, still open"_s.arg(count(expired.toInteger()));
    if (const auto &share = result.coverage.share)
        return u"%1 % of hours seen"_s.arg(decimal(std::floor(*share * 100), 0));
    if (const qint64 requests = result.output(u"requests").toInteger(); requests > 0)
        return u"%1 requests"_s.arg(count(requests));
    return u"n %1"_s.arg(count(result.n));
}

ReviewMeasure measureOf(const MetricDefinition &definition, const MetricResult &result, const MetricSeries &series)
{
    ReviewMeasure measure;
    measure.metric = definition.id;
    measure.title = definition.title;
    measure.value = value(definition, result);
    measure.unit = result.figure() ? unit(definition) : QString();
    measure.basis = basisOf(definition, result);
    measure.observed = observed(result.coverage);
    measure.reading = reading(series.reading);
    measure.tone = toneOf(definition, series.reading);
    if (result.state() != MetricState::Value && result.state() != MetricState::MeasuredZero) {
        const bool judged = hasFigure(result.state()) && measure.tone != ReviewTone::Unsure;
        measure.reading = state(result.state()) + (judged ? u"; "_s + measure.reading.toLower() : QString());
        if (measure.tone == ReviewTone::Routine || !judged)
            measure.tone = ReviewTone::Unsure;
    }
    measure.points = series.points;
    measure.mean = series.mean;
    measure.drawFactor = unit(definition) == u"%" ? 100.0 : 1.0;
    measure.previous
        = series.points.size() > 1 ? value(definition, series.points.at(series.points.size() - 2)) : u"—"_s;
    measure.expected = u"—"_s;
    if (series.mean)
        measure.meanText = value(definition, *series.mean);
    if (!series.points.isEmpty() && series.points.last().lower && series.points.last().upper) {
        measure.lowerText = value(definition, *series.points.last().lower);
        measure.upperText = value(definition, *series.points.last().upper);
        measure.expected = measure.lowerText + u" – "_s + measure.upperText;
    }
    return measure;
}

QString numberWord(qsizetype number)
{
    static const QStringList words{u"no"_s,   u"one"_s, u"two"_s,   u"three"_s, u"four"_s,
                                   u"five"_s, u"six"_s, u"seven"_s, u"eight"_s, u"nine"_s};
    return number < words.size() ? words.at(number) : QString::number(number);
}

void judge(WeeklyReview &review)
{
    const auto number = [&](ReviewTone tone) {
        return std::count_if(review.measures.begin(), review.measures.end(),
                             [&](const ReviewMeasure &m) { return m.tone == tone; });
    };
    QStringList parts;
    if (const auto n = number(ReviewTone::Worse))
        parts.append(numberWord(n)
                     + (n == 1 ? u" measure needs an explanation"_s : u" measures need an explanation"_s));
    if (const auto n = number(ReviewTone::Better))
        parts.append(numberWord(n) + u" improved for good"_s);
    if (const auto n = number(ReviewTone::Unsure))
        parts.append(numberWord(n) + u" cannot be judged"_s);
    if (const auto n = number(ReviewTone::Routine))
        parts.append(numberWord(n) + (n == 1 ? u" is routine"_s : u" are routine"_s));
    review.verdict = list(parts);
    review.verdict[0] = review.verdict.at(0).toUpper();
    review.verdict += u'.';
    QStringList details;
    for (const ReviewMeasure &measure : std::as_const(review.measures)) {
        if (measure.tone == ReviewTone::Worse || measure.tone == ReviewTone::Better)
            details.append(u"%1 %2%3: %4."_s.arg(measure.title, measure.value,
                                                 measure.unit.isEmpty() ? QString() : u' ' + measure.unit,
                                                 measure.reading.toLower()));
    }
    review.verdictDetail = details.join(u' ');
}

void addBypasses(WeeklyReview &review, const MetricResult &result)
{
    const QJsonObject bypassed = result.output(u"bypassed_by_service").toObject();
    const QJsonObject blocked = result.output(u"blocked_by_service").toObject();
    QList<ReviewShare> shares;
    for (auto it = bypassed.begin(); it != bypassed.end(); ++it) {
        if (it.value().toInteger() > 0)
            shares.append({it.key(), it.value().toInteger(), blocked.value(it.key()).toInteger()});
    }
    std::stable_sort(shares.begin(), shares.end(),
                     [](const ReviewShare &a, const ReviewShare &b) { return a.part > b.part; });
    constexpr int shown = 5;
    if (shares.size() > shown) {
        ReviewShare others{u"%1 other services"_s.arg(shares.size() - shown + 1), 0, 0};
        for (const ReviewShare &share : shares.mid(shown - 1)) {
            others.part += share.part;
            others.whole += share.whole;
        }
        shares = shares.mid(0, shown - 1) << others;
    }
    review.bypasses = shares;
    review.bypassesTitle = result.state() == MetricState::Unknown ? u"Bypasses are not known"_s
        : shares.isEmpty()                                        ? u"No bypass this week"_s
                                                                  : u"Bypasses of this week, of blocks"_s;
}

void addAges(WeeklyReview &review, const MetricResult &result)
{
    constexpr std::array<qint64, 4> edges{7, 30, 90, 180};
    constexpr qint64 day = 86'400'000'000'000;
    QMap<QString, ReviewAges> byService;
    for (const int row : result.casesOfOutput.value(u"open"_s)) {
        const QString service = result.cases.text(row, u"service");
        ReviewAges &ages = byService[service];
        ages.service = service.isEmpty() ? u"(no service)"_s : service;
        const qint64 age = result.cases.integer(row, u"age_ns");
        ++ages.counts[size_t(
            std::count_if(edges.begin(), edges.end(), [&](qint64 edge) { return age >= edge * day; }))];
        ages.expired += result.cases.flag(row, u"expired_open") ? 1 : 0;
    }
    review.ages = byService.values();
    std::stable_sort(review.ages.begin(), review.ages.end(),
                     [](const ReviewAges &a, const ReviewAges &b) { return a.total() > b.total(); });
    if (review.ages.size() > servicesShown) {
        ReviewAges others;
        others.service = u"%1 other services"_s.arg(review.ages.size() - servicesShown + 1);
        for (const ReviewAges &row : review.ages.mid(servicesShown - 1)) {
            for (size_t i = 0; i < row.counts.size(); ++i)
                others.counts[i] += row.counts[i];
            others.expired += row.expired;
        }
        review.ages = review.ages.mid(0, servicesShown - 1) << others;
    }
    if (result.state() == MetricState::Unknown) {
        review.agesSummary = u"Not known: nobody has delivered exceptions"_s;
        return;
    }
    review.agesSummary = u"%1 open"_s.arg(count(result.casesOfOutput.value(u"open"_s).size()));
    const QJsonValue median = result.output(u"median_age_days");
    const QJsonValue p90 = result.output(u"p90_age_days");
    if (median.isDouble() && p90.isDouble())
        review.agesSummary
            += u", median %1 d, p90 %2 d"_s.arg(decimal(median.toDouble(), 0), decimal(p90.toDouble(), 0));
}

void addCosts(WeeklyReview &review, const MetricDefinition &definition, const MetricResult &result)
{
    review.costTotal = value(definition, result);
    if (!result.hourlyCost)
        return;
    QList<double> means;
    for (int weekday = 1; weekday <= 7; ++weekday) {
        for (int hour = 0; hour < 24; ++hour) {
            const auto mean = result.hourlyCost->weekdayHour(weekday, hour).meanPerHour();
            review.costPerHour[size_t(weekday - 1) * 24 + size_t(hour)] = mean;
            means.append(mean.value_or(0));
        }
    }
    review.costEdges = colourSteps(means);
}

QString ago(TimePoint then, TimePoint now)
{
    const auto minutes = std::chrono::floor<std::chrono::minutes>(now - then).count();
    return minutes < 120 ? u"%1 min ago"_s.arg(minutes) : u"%1 h ago"_s.arg(minutes / 60);
}

} // namespace

Result<void> WeeklyReviewReader::readTrust(WeeklyReview &review, const QList<Answer> &answers) const
{
    const SyncLedger ledger(m_store);
    const auto latest = ledger.latestRuns();
    const auto complete = ledger.latestCompleteRuns();
    if (!latest || !complete)
        return fail(latest ? complete.error() : latest.error());
    int current = 0;
    qsizetype sources = 0;
    for (const SyncRunRecord &run : *latest) {
        if (run.connector == SyncRunRecord::ownConnector())
            continue;
        ++sources;
        QStringList touched;
        bool stale = false;
        int staleAfter = 0;
        for (const Answer &answer : answers) {
            const Coverage &coverage = answer.result.coverage;
            if (coverage.sources.contains(run.source))
                touched.append(answer.definition.title);
            stale = stale || coverage.staleSources.contains(run.source);
            staleAfter = coverage.staleAfterHours;
        }
        const auto whole = std::find_if(complete->begin(), complete->end(),
                                        [&](const SyncRunRecord &c) { return c.source == run.source; });
        const bool has = whole != complete->end() && whole->finishedAt;
        const QString age
            = has ? u"last complete pull "_s + ago(*whole->finishedAt, review.asOf) : u"never pulled completely"_s;
        ReviewTrust line{ReviewTone::Routine, run.source, age,
                         touched.isEmpty() ? u"no measure of this page"_s : touched.join(u", "_s)};
        if (run.state != u"complete") {
            line.tone = ReviewTone::Worse;
            line.state = u"%1; %2%3"_s.arg(age, run.state, run.error.isEmpty() ? QString() : u": "_s + run.error);
        } else if (stale) {
            line.tone = ReviewTone::Unsure;
            line.state += u", limit %1 h"_s.arg(staleAfter);
        }
        current += line.tone == ReviewTone::Routine ? 1 : 0;
        review.trust.append(line);
    }
    review.sourcesCurrent = u"%1 of %2 sources current"_s.arg(current).arg(sources);
    for (const Answer &answer : answers) {
        if (const MetricState now = answer.result.state();
            now != MetricState::Value && now != MetricState::MeasuredZero)
            review.trust.append({ReviewTone::Unsure, answer.definition.title, state(now), u"its value"_s});
        if (const QString seen = observed(answer.result.coverage); !seen.isEmpty())
            review.trust.append({ReviewTone::Routine, u"Present state"_s, seen, answer.definition.title});
        if (answer.result.coverage.rejected > 0)
            review.trust.append({ReviewTone::Unsure, u"Put aside"_s,
                                 u"%1 records that could not become rows"_s.arg(count(answer.result.coverage.rejected)),
                                 answer.definition.title});
        if (answer.result.coverage.erased > 0)
            review.trust.append({ReviewTone::Unsure, u"Erased"_s,
                                 u"%1 records that were known"_s.arg(count(answer.result.coverage.erased)),
                                 answer.definition.title});
        for (const auto &[reason, cases] : answer.result.excluded) {
            if (reason == u"out_of_range") // another week's, which this one does not lack
                continue;
            review.trust.append({ReviewTone::Unsure, u"Left out"_s,
                                 u"%1 cases: %2"_s.arg(count(cases), QString(reason).replace(u'_', u' ')),
                                 answer.definition.title});
        }
        for (const QString &filter : answer.result.unusedFilters)
            review.trust.append({ReviewTone::Unsure, u"Filter not used"_s, filter, answer.definition.title});
    }
    return {};
}

Result<void> WeeklyReviewReader::readDecisions(WeeklyReview &review, const MetricScope &scope) const
{
    auto all = ReviewBook(m_store).commitments(scope.knownAt, scope.asOf);
    if (!all)
        return fail(all.error());
    QList<Commitment> shown = std::move(*all);
    shown.removeIf([&](const Commitment &one) { return !one.isOf(review.week, scope.zone); });
    const auto values = commitmentValues(m_store, m_catalog, shown, scope);
    if (!values)
        return fail(values.error());
    std::stable_sort(shown.begin(), shown.end(), [](const Commitment &a, const Commitment &b) {
        return std::tie(a.week, a.due, a.id) < std::tie(b.week, b.due, b.id);
    });
    for (const Commitment &one : std::as_const(shown)) {
        ReviewDecision line{ReviewTone::Routine, one.id, one.title, one.owner, {}, {}};
        const QString due = QLocale::c().toString(one.dueDay(scope.zone), u"d MMM yyyy"_s);
        if (one.isLate(review.asOf)) {
            line.tone = ReviewTone::Worse;
            line.state = u"late since "_s + due;
        } else if (one.state == Commitment::State::Open) {
            line.state = u"due "_s + due;
        } else {
            line.tone = one.state == Commitment::State::Done ? ReviewTone::Better : ReviewTone::Unsure;
            line.state = commitmentStateName(one.state);
        }
        if (const MetricDefinition *definition = m_catalog.find(one.metric)) {
            const QString now = values->value(one.metric);
            const auto words
                = [&](const QString &text) { return text.isEmpty() ? u"?"_s : value(*definition, text.toDouble()); };
            const auto effect = CommitmentEffect::between(one, review.week, now);
            line.effect = u"%1 %2 to %3%4"_s.arg(definition->title, words(one.baseline), words(now),
                                                 effect.reading == CommitmentEffect::Reading::None
                                                     ? QString()
                                                     : u": "_s + effectName(effect.reading).replace(u'_', u' '));
        }
        review.decisions.append(line);
    }
    return {};
}

Result<WeeklyReview> WeeklyReviewReader::read(const QString &organisation, IsoWeek week, MetricScope scope) const
{
    scope.from = week.from(scope.zone);
    scope.to = week.to(scope.zone);
    WeeklyReview review;
    review.organisation = organisation;
    review.week = week;
    review.zone = QString::fromUtf8(scope.zone.id());
    review.asOf = scope.asOf;
    review.knownAt = scope.knownAt;
    review.program = u"Plumbline "_s + QLatin1StringView(PLUMBLINE_VERSION);
    review.knowledge = u"Known up to "_s + instant(scope.knownAt.value_or(scope.asOf));
    QList<Answer> answers;
    for (const QString &id : weeklyMetrics::tiles()) {
        const MetricDefinition *definition = m_catalog.find(id);
        if (!definition)
            return fail(Error::Kind::Internal, u"read review"_s, u"there is no definition of "_s + id);
        auto result = MetricRunner(m_store, m_panels).run(*definition, scope);
        if (!result)
            return fail(result.error());
        auto series = MetricSeriesRunner(m_store, m_panels).run(*definition, scope, week, weeksShown);
        if (!series)
            return fail(series.error());
        review.measures.append(measureOf(*definition, *result, *series));
        review.definitions.append(
            u"%1 v%2 (%3)"_s.arg(definition->id).arg(definition->version).arg(definition->sha256.left(12)));
        answers.append({*definition, std::move(*result), std::move(*series)});
    }
    judge(review);
    for (const Answer &answer : std::as_const(answers)) {
        if (answer.definition.id == u"exception_aging")
            addAges(review, answer.result);
        else if (answer.definition.id == u"bypass_rate")
            addBypasses(review, answer.result);
        else if (answer.definition.id == u"ai_heatmap")
            addCosts(review, answer.definition, answer.result);
    }
    if (auto done = readSentences(review, m_store, m_catalog, scope); !done)
        return fail(done.error());
    if (auto done = readDecisions(review, scope); !done)
        return fail(done.error());
    if (auto done = readTrust(review, answers); !done)
        return fail(done.error());
    return review;
}

} // namespace plumbline

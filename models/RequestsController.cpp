// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/RequestsController.h"

#include "base/SafeText.h"
#include "base/UserName.h"
#include "evidence/AuditDesk.h"
#include "evidence/RowName.h"
#include "evidence/TraceBuilder.h"
#include "models/ConfigurationFile.h"
#include "store/StoreInfo.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

enum RequestColumn { Number, Asked, Status, Items };

struct RequestsRead {
    bool isFirstRun = false;
    QList<AuditRequest> saved;
};

struct SampleRead {
    QList<SampleItem> items;
    QStringList columns;
};

struct ListRead {
    Population population;
    QList<ItemCounts> counts;
};

PopulationReader::Step stepsTold(const WorkWatch &watch)
{
    return [watch](int done, int of) {
        watch.tell(u"population"_s, done, of);
        return watch.goOn(u"ask for a population"_s);
    };
}

QString statusText(const QString &status)
{
    return status == u"open"       ? RequestsController::tr("open")
        : status == u"frozen"      ? RequestsController::tr("frozen")
        : status == u"sampled"     ? RequestsController::tr("sampled")
        : status == u"answered"    ? RequestsController::tr("answered")
        : status == u"accepted"    ? RequestsController::tr("accepted")
        : status == u"flagged"     ? RequestsController::tr("flagged")
                                   : visibleText(status);
}

QString statusMark(const QString &status)
{
    return status == u"accepted"  ? u"ok"_s
        : status == u"flagged"    ? u"crit"_s
        : status == u"answered"   ? u"info"_s
        : status == u"open"       ? u"stale"_s
                                  : u"part"_s;
}

bool isTrace(const AuditQuestion &question)
{
    return question.view.value(0) == u"trace";
}

} // namespace

RequestsController::RequestsController(QueryRunner &runner, const MetricCatalog &catalog, ScopeController &scope,
                                       const ConfigurationFile &configuration, QObject *parent)
    : QObject(parent), m_runner(runner), m_catalog(catalog), m_scope(scope), m_configuration(configuration),
      m_requests(RequestCatalog::load(catalog, Configuration::samplingFile())), m_work(scope.text())
{
    m_form.begin(scope.now(), scope.text().zone());
    m_desk.keep = [this](const SampleDesk::Work &work) { keep(work); };
    connect(&m_work, &PacketWork::changed, this, &RequestsController::changed);
    connect(&m_form, &RequestForm::changed, this, [this] {
        if (m_form.auditName() != m_shownAudit) {
            show();
            showSample();
        }
        emit changed();
    });
    connect(&m_scope, &ScopeController::changed, this, &RequestsController::changed);
}

void RequestsController::reload()
{
    const quint64 generation = m_reading.begin(m_reading.state() == u"ready");
    emit changed();
    const auto broken = m_requests ? std::optional<Error>() : m_requests.error();
    const auto work = [broken](StoreConnection &store) -> Result<RequestsRead> {
        if (broken)
            return fail(*broken);
        const auto info = StoreInfo::read(store);
        const auto saved = AuditBook(store).requests();
        if (!info || !saved)
            return fail(!info ? info.error() : saved.error());
        return RequestsRead{info->rows == 0, *saved};
    };
    m_reading.ask(m_runner, this, generation, work, [this](const RequestsRead &found) {
        m_saved = found.saved;
        m_reading.arrived(found.isFirstRun);
        show();
        if (m_question.id.isEmpty())
            choose(0);
        else
            showSample();
    });
}

QStringList RequestsController::audits() const
{
    QStringList names;
    for (const AuditRequest &one : m_saved) {
        if (!names.contains(one.audit))
            names.append(one.audit);
    }
    return names;
}

const AuditRequest *RequestsController::saved() const
{
    for (const AuditRequest &one : m_saved) {
        if (one.audit == m_form.auditName() && one.request == m_question.id)
            return &one;
    }
    return nullptr;
}

void RequestsController::show()
{
    if (!m_requests)
        return;
    m_shownAudit = m_form.auditName();
    QHash<QString, const AuditRequest *> ofAudit;
    for (const AuditRequest &one : m_saved) {
        if (one.audit == m_form.auditName())
            ofAudit.insert(one.request, &one);
    }
    QList<TableLine> lines;
    const QList<AuditQuestion> &all = m_requests->requests();
    for (qsizetype i = 0; i < all.size(); ++i) {
        const AuditRequest *one = ofAudit.value(all.at(i).id);
        TableLine line = TableLine::of(Items + 1, int(i));
        line.set(Number, all.at(i).id, i);
        const QString asked = ResourceText::of("request", all.at(i).words);
        line.set(Asked, asked, asked);
        line.set(Status, one ? statusText(one->status) : QString(), one ? QVariant(one->status) : QVariant());
        if (one && one->frozenAt)
            line.setNumber(Items, m_scope.text().count(one->items), one->items);
        line.mark = one ? statusMark(one->status) : QString();
        lines.append(line);
    }
    m_table.setLines(lines);
}

int RequestsController::chosenRow() const
{
    for (int row = 0; m_requests && row < m_table.count(); ++row) {
        if (m_requests->requests().at(m_table.lineAt(row).caseIndex).id == m_question.id)
            return row;
    }
    return -1;
}

void RequestsController::choose(int row)
{
    if (!m_requests || row < 0 || row >= m_table.count() || isBusy())
        return;
    const AuditQuestion &chosen = m_requests->requests().at(m_table.lineAt(row).caseIndex);
    if (chosen.id != m_question.id) {
        m_question = chosen;
        m_problem.clear();
        m_answer.clear();
    }
    if (const AuditRequest *one = saved())
        m_form.show(*one);
    showSample();
    emit changed();
}

void RequestsController::chooseAudit(const QString &name)
{
    if (isBusy())
        return;
    m_form.setProperty("audit", name);
    m_problem.clear();
    if (const AuditRequest *one = saved())
        m_form.show(*one);
    showSample();
    emit changed();
}

void RequestsController::showSample()
{
    if (!m_requests || m_question.id.isEmpty())
        return;
    const SampleSize size = m_requests->sizeFor(m_question);
    const AuditRequest *found = saved();
    AuditRequest one;
    one.status.clear();
    if (found)
        one = *found;
    if (one.sha256.isEmpty()) {
        m_sampleReading.begin(true);
        m_desk.show(m_question, size, one, {}, {}, m_scope.text());
        return;
    }
    const auto work = [one](StoreConnection &store) -> Result<SampleRead> {
        const AuditBook book(store);
        const auto document = book.frozen(one);
        auto items = book.sample(one);
        if (!document || !items)
            return fail(!document ? document.error() : items.error());
        return SampleRead{*std::move(items), document->columns()};
    };
    m_sampleReading.ask(m_runner, this, m_sampleReading.begin(true), work,
                        [this, size, one, question = m_question](const SampleRead &read) {
                            m_desk.show(question, size, one, read.items, read.columns, m_scope.text());
                        });
}

QString RequestsController::command() const
{
    if (isList() || isTrace(m_question) || m_question.id.isEmpty())
        return {};
    QStringList words{u"plumbline"_s};
    words += m_question.view;
    const QString subject = m_form.subjectText().trimmed();
    words.replaceInStrings(u"{subject}"_s, subject.isEmpty() ? u"…"_s : subject);
    return words.join(u' ');
}

void RequestsController::run()
{
    if (isBusy() || m_question.id.isEmpty() || !command().isEmpty())
        return;
    m_problem.clear();
    if (isTrace(m_question))
        return runTrace();
    if (!m_form.problem().isEmpty())
        return;
    MetricScope scope = m_form.scope(m_scope.now());
    scope.knownAt = m_scope.metricScope().knownAt;
    m_work.start(
        [location = m_runner.location(), &catalog = m_catalog, configuration = m_configuration.current(), scope,
         question = m_question](const WorkWatch &watch) -> Result<ListRead> {
            const auto store = StoreConnection::open(location, StoreConnection::Access::ReadOnly);
            if (!store)
                return fail(store.error());
            const auto moment = StoreSnapshot::take(**store);
            if (!moment)
                return fail(moment.error());
            const auto found
                = AuditDesk(**store, catalog, configuration, stepsTold(watch)).population(question.population, scope);
            if (!found)
                return fail(found.error());
            const auto counts = RequestCatalog::counts(question, *found);
            return counts ? Result<ListRead>(ListRead{*found, *counts}) : fail(counts.error());
        },
        [this, question = m_question](const Result<ListRead> &read) {
            if (!read)
                return refuse(read.error());
            m_answer.show(question, read->population, read->counts, m_scope.text());
        });
}

void RequestsController::runTrace()
{
    m_work.start(
        [location = m_runner.location(), subject = m_form.subjectText().trimmed(), asOf = m_scope.now(),
         knownAt = m_scope.metricScope().knownAt](const WorkWatch &) -> Result<Trace> {
            const auto rules = TraceRules::load();
            const auto store = StoreConnection::open(location, StoreConnection::Access::ReadOnly);
            if (!rules || !store)
                return fail(!rules ? rules.error() : store.error());
            const auto moment = StoreSnapshot::take(**store);
            return moment ? TraceBuilder(**store, *rules, asOf, knownAt).trace(subject) : fail(moment.error());
        },
        [this, question = m_question](const Result<Trace> &trace) {
            if (!trace)
                return refuse(trace.error());
            m_answer.show(question, *trace, m_scope.text());
        });
}

void RequestsController::refuse(const Error &error)
{
    m_problem = visibleText(error.detail.isEmpty() ? toString(error) : error.detail);
    emit changed();
}

void RequestsController::save()
{
    if (m_question.id.isEmpty() || !m_form.problem().isEmpty())
        return;
    keep([question = m_question, audit = m_form.auditName().trimmed(), like = m_form.likeAudit(),
          scope = m_form.scope(m_scope.now())](const AuditDesk &desk, AuditBook &, TimePoint now) -> Result<void> {
        const auto saved = desk.save(question, audit, scope, like, userName(), now);
        return saved ? Result<void>() : fail(saved.error());
    });
}

void RequestsController::keep(const SampleDesk::Work &work)
{
    if (isBusy() || !isNow())
        return;
    m_problem.clear();
    m_work.start(
        [location = m_runner.location(), &catalog = m_catalog, configuration = m_configuration.current(),
         now = m_scope.now(), work](const WorkWatch &watch) -> Result<void> {
            const auto store = StoreConnection::open(location, StoreConnection::Access::ReadWrite);
            if (!store)
                return fail(store.error());
            AuditBook book(**store);
            return work(AuditDesk(**store, catalog, configuration, stepsTold(watch)), book, now);
        },
        [this](const Result<void> &kept) {
            if (!kept)
                return refuse(kept.error());
            reload();
        });
}

void RequestsController::chooseItem(int line)
{
    m_desk.choose(line);
    const SampleItem *item = m_desk.item();
    if (!item)
        return;
    const auto work = [subject = item->rowName, asOf = m_scope.now(),
                       text = m_scope.text()](StoreConnection &store) -> Result<TraceWords> {
        const auto rules = TraceRules::load();
        const auto trace = rules ? TraceBuilder(store, *rules, asOf).trace(subject) : fail(rules.error());
        TraceWords words;
        if (!trace)
            words.title = visibleText(toString(trace.error()));
        return trace ? TraceWords::of(*trace, text) : words;
    };
    m_traceReading.ask(m_runner, this, m_traceReading.begin(true), work,
                       [this](const TraceWords &words) { m_desk.showTrace(words); });
}

void RequestsController::openRows(const QString &key)
{
    if (const RowsRequest request = m_answer.rows(key, m_scope.text()); !request.versionIds.isEmpty())
        emit rowsRequested(request);
}

void RequestsController::openAnswered(int line)
{
    if (const RowsRequest request = m_answer.row(line, m_scope.text()); !request.versionIds.isEmpty())
        emit rowsRequested(request);
}

void RequestsController::openItem()
{
    const SampleItem *item = m_desk.item();
    if (!item)
        return;
    const auto work = [name = item->rowName](StoreConnection &store) { return rowsNamed(RowQueries(store), name); };
    m_traceReading.ask(m_runner, this, m_traceReading.begin(true), work, [this](const QList<StoredRow> &rows) {
        if (!rows.isEmpty())
            emit rowsRequested(RowsRequest::of(m_question.id, rows.first().row.type->name, {rows.first().versionId},
                                               m_scope.text()));
    });
}

} // namespace plumbline

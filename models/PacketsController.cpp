// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/PacketsController.h"

#include "base/SafeText.h"
#include "models/PacketWords.h"
#include "packet/OwnTrust.h"
#include "verify/PacketVerifier.h"

#include <QDir>
#include <QFileInfo>
#include <QScopedValueRollback>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

enum Step { Scope, Preview, Export, Check };

Result<PacketReport> verify(const QString &file, std::optional<TrustFolder> trust, const PublishedDigests &own,
                            const Clock &clock, const WorkWatch &watch)
{
    PacketVerifier verifier(std::move(trust), own, clock);
    verifier.stop = watch.stop;
    verifier.onCheck = [&](int number) { watch.tell(u"check"_s, number, PacketCheck::count); };
    return verifier.verify(file);
}

} // namespace

PacketsController::PacketsController(QueryRunner &runner, const MetricCatalog &catalog, const Clock &clock,
                                     NumberText text)
    : m_runner(runner), m_catalog(catalog), m_clock(clock), m_text(text), m_work(text)
{
    connect(&m_work, &PacketWork::changed, this, &PacketsController::changed);
    // What was looked at is no longer what would be made.
    connect(&m_draft, &PacketDraft::changed, this, [this] {
        if (!m_isFilling) {
            m_content.reset();
            m_problem.clear();
        }
        emit changed();
    });
}

void PacketsController::reload()
{
    const quint64 generation = m_reading.begin(m_earlier.count() > 0);
    emit changed();
    const auto work = [](StoreConnection &store) { return PacketRegister(store).entries(); };
    m_reading.ask(m_runner, this, generation, work, [this](const QList<PacketRegister::Entry> &entries) {
        m_reading.arrived(false);
        m_earlier.setRows(PacketWords(m_text).earlier(entries));
        const QScopedValueRollback filling(m_isFilling, true);
        m_draft.begin(m_clock.now(), m_text.zone(), int(entries.size()) + 1);
    });
}

void PacketsController::setStep(int step)
{
    if (step < Scope || step > reached() || step == m_step || isBusy())
        return;
    m_step = step;
    emit changed();
}

int PacketsController::reached() const
{
    return m_report ? Check : m_content ? Export : Preview;
}

void PacketsController::preview()
{
    if (!canCreate())
        return;
    m_step = Preview;
    m_problem.clear();
    m_content.reset();
    m_report.reset();
    m_work.start(
        [location = m_runner.location(), &catalog = m_catalog,
         scope = *m_draft.scope()](const WorkWatch &watch) -> Result<MadePacket> {
            const auto store = StoreConnection::open(location, StoreConnection::Access::ReadOnly);
            return store ? PacketMaker(**store, catalog, watch).preview(scope) : fail(store.error());
        },
        [this](const Result<MadePacket> &content) {
            if (content)
                take(*content);
            else
                m_problem = PacketWords::problem(content.error());
        });
}

void PacketsController::take(const MadePacket &content)
{
    m_content = content;
    m_sources.setRows(PacketWords(m_text).sources(content.summary));
}

void PacketsController::create()
{
    if (!canCreate())
        return;
    m_step = Export;
    m_problem.clear();
    m_report.reset();
    m_work.start(
        [location = m_runner.location(), &catalog = m_catalog, &clock = m_clock,
         order = PacketMaker::Order{*m_draft.scope(), m_draft.file(), m_draft.keyFile(), ZipWriter::Packing::Deflate}](
            const WorkWatch &watch) -> Result<MadePacket> {
            const auto store = StoreConnection::open(location, StoreConnection::Access::ReadWrite);
            if (!store)
                return fail(store.error());
            auto made = PacketMaker(**store, catalog, watch).run(order);
            if (made)
                if (const auto entered = PacketRegister(**store).enter(*made, clock.now()); !entered)
                    return fail(entered.error());
            return made;
        },
        [this](const Result<MadePacket> &made) {
            if (!made) {
                m_problem = PacketWords::problem(made.error());
                return;
            }
            take(*made);
            checkOwn();
            reload();
        });
}

void PacketsController::checkOwn()
{
    m_isForeign = false;
    m_checkedFile = m_content->file;
    m_work.start(
        [location = m_runner.location(), &catalog = m_catalog, &clock = m_clock, file = m_checkedFile,
         key = m_draft.keyFile()](const WorkWatch &watch) -> Result<PacketReport> {
            const auto store = StoreConnection::open(location, StoreConnection::Access::ReadOnly);
            if (!store)
                return fail(store.error());
            const auto trust = ownTrust(**store, catalog, key);
            return trust ? verify(file, *trust, trust->published, clock, watch) : fail(trust.error());
        },
        [this](const Result<PacketReport> &report) { show(report); });
}

void PacketsController::check(const QString &file, const QString &trustFolder)
{
    if (isBusy())
        return;
    m_step = Check;
    m_isForeign = true;
    m_problem.clear();
    m_report.reset();
    m_checks.setRows({});
    m_checkedFile = file;
    m_work.start(
        [&catalog = m_catalog, &clock = m_clock, file, trustFolder](const WorkWatch &watch) -> Result<PacketReport> {
            std::optional<TrustFolder> trust;
            if (!trustFolder.isEmpty()) {
                auto read = TrustFolder::read(trustFolder);
                if (!read)
                    return fail(read.error());
                trust = std::move(*read);
            }
            const auto own = ownPublishedDigests(catalog);
            return own ? verify(file, std::move(trust), *own, clock, watch) : fail(own.error());
        },
        [this](const Result<PacketReport> &report) { show(report); });
}

void PacketsController::show(const Result<PacketReport> &report)
{
    m_step = Check;
    if (!report) {
        m_problem = PacketWords::problem(report.error());
        return;
    }
    m_report = *report;
    m_checks.setRows(PacketWords(m_text).checks(*report));
}

void PacketsController::startAgain()
{
    if (isBusy())
        return;
    m_step = Scope;
    m_isForeign = false;
    m_problem.clear();
    m_content.reset();
    m_report.reset();
    m_checks.setRows({});
    reload();
}

QStringList PacketsController::contentLabels() const
{
    return m_content ? PacketWords(m_text).contentLabels(*m_content) : QStringList();
}

QStringList PacketsController::contentValues() const
{
    return m_content ? PacketWords(m_text).contentValues(*m_content) : QStringList();
}

QString PacketsController::conclusion() const
{
    return m_report ? PacketWords(m_text).conclusion(*m_report, m_isForeign) : QString();
}

QString PacketsController::conclusionNote() const
{
    return m_report ? PacketWords(m_text).conclusionNote(*m_report) : QString();
}

QString PacketsController::conclusionMark() const
{
    return m_report ? PacketWords::conclusionMark(*m_report) : QString();
}

QString PacketsController::signatureText() const
{
    if (!m_report)
        return {};
    return !m_report->isSigned ? tr("Nobody signed it")
        : m_report->isTrusted  ? tr("By somebody who is trusted here")
                               : tr("By somebody whom nobody named here");
}

QStringList PacketsController::commands() const
{
    const QString name = QFileInfo(m_checkedFile).fileName();
    return {u"$ bash trust/verify.sh %1 trust"_s.arg(visibleText(name)),
            tr("needs bash, coreutils, unzip, openssl, ssh-keygen, sqlite3"),
            tr("trust holds what you got from elsewhere than the packet")};
}

} // namespace plumbline

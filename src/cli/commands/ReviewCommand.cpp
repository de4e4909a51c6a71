// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/ReviewCommand.h"

#include "base/UserName.h"
#include "metrics/PanelMemory.h"
#include "report/ReviewClosing.h"
#include "report/WeeklyReviewHtml.h"
#include "report/WeeklyReviewPdf.h"
#include "report/WeeklyReviewReader.h"
#include "store/StoreSnapshot.h"

#include <QJsonDocument>
#include <QSaveFile>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

void ReviewCommand::declare(VerbOptions &program)
{
    m_verb = program.verb("review", "The weekly review, by default of the last ISO week that is over");
    m_verb->text("--week", m_week, "WEEK", "An ISO week such as 2026-W46");
    m_verb->choice("--format", m_format, {u"json"_s, u"html"_s, u"pdf"_s},
                   "Form of the answer; html when it is not given, json with --json");
    m_verb->text("--out", m_file, "FILE", "Write it there and not to stdout");
    m_verb->flag("--close", m_isClosing, "Close the review: keep it with its decisions as it is now, for good");
    m_verb->flag("--closed", m_isClosed, "The review as it was closed, as JSON, byte for byte");
}

Result<ExitCode> ReviewCommand::run(const Invocation &invocation, Output &output)
{
    const auto configuration = invocation.configuration();
    if (!configuration)
        return fail(configuration.error());
    const auto week = readWeek(m_week, configuration->zone, invocation.asOf());
    if (!week)
        return fail(week.error());
    if (m_format == u"pdf" && m_file.isEmpty() && isatty(STDOUT_FILENO))
        return fail(Error::Kind::Usage, u"write the review"_s,
                    u"a PDF does not go to a terminal; name a file with --out"_s);
    if (m_isClosed && (m_isClosing || (!m_format.isEmpty() && m_format != u"json")))
        return fail(
            Error::Kind::Usage, u"write the review"_s,
            u"a closed review is given as the JSON that was kept; --close and other formats do not go with it"_s);
    if (m_isClosed)
        return writeClosed(invocation, *week, output);
    const auto catalog = MetricCatalog::load();
    if (!catalog)
        return fail(catalog.error());
    auto store = invocation.openTrustedStore();
    if (!store)
        return fail(store.error());
    const auto moment = StoreSnapshot::take(**store); // the numbers are to fit together while others write
    if (!moment)
        return fail(moment.error());
    MetricScope scope = MetricScope::ofWeek(*week, configuration->zone, invocation.asOf());
    scope.knownAt = invocation.knownAt();
    const auto review = WeeklyReviewReader(**store, *catalog, std::make_shared<PanelMemory>(20'000, 0))
                            .read(configuration->organisation, *week, scope);
    if (!review)
        return fail(review.error());

    if (m_isClosing) {
        if (auto closed = close(invocation, *review, output); !closed)
            return fail(closed.error());
        if (m_file.isEmpty())
            return ExitCode::Yes;
    }
    QByteArray bytes;
    if (m_format == u"json" || (m_format.isEmpty() && invocation.json())) {
        bytes = QJsonDocument(review->toJson()).toJson();
    } else if (m_format == u"pdf") {
        auto pdf = weeklyReviewPdf(*review);
        if (!pdf)
            return fail(pdf.error());
        bytes = *pdf;
    } else {
        bytes = weeklyReviewHtml(*review);
    }
    return write(bytes, *week, output);
}

Result<ExitCode> ReviewCommand::write(const QByteArray &bytes, IsoWeek week, Output &output) const
{
    if (m_file.isEmpty()) {
        output.bytes(bytes);
        return ExitCode::Yes;
    }
    QSaveFile file(m_file);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(Error::Kind::Configuration, u"write the review"_s, file.errorString(), m_file);
    output.message(u"Week %1 written to %2 (%3 bytes)"_s.arg(week.toString(), m_file).arg(bytes.size()));
    return ExitCode::Yes;
}

Result<void> ReviewCommand::close(const Invocation &invocation, const WeeklyReview &review, Output &output) const
{
    auto store = invocation.openStore(StoreConnection::Access::ReadWrite);
    if (!store)
        return fail(store.error());
    const auto closed = closeReview(**store, review, userName(), invocation.clock().now());
    if (!closed)
        return fail(closed.error());
    output.message(
        u"The review of %1 is closed. Its snapshot has the SHA-256 %2."_s.arg(review.week.toString(), closed->sha256));
    return {};
}

Result<ExitCode> ReviewCommand::writeClosed(const Invocation &invocation, IsoWeek week, Output &output) const
{
    auto store = invocation.openTrustedStore();
    if (!store)
        return fail(store.error());
    const ReviewBook book(**store);
    const auto closed = book.closed(week, invocation.knownAt());
    if (!closed)
        return fail(closed.error());
    if (!*closed)
        return fail(Error::Kind::Usage, u"read a closed review"_s, u"the review of this week was not closed"_s,
                    week.toString());
    const auto snapshot = book.snapshot(**closed);
    if (!snapshot)
        return fail(snapshot.error());
    return write(*snapshot, week, output);
}

} // namespace plumbline

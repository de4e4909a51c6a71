// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/MetricCommand.h"
#include "metrics/KnownAnswers.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QString resultLine(const KnownAnswerResult &result)
{
    QString line = result.id;
    if (result.passed())
        line += u" pass"_s;
    else if (!result.problem.isEmpty())
        line += u" fail: "_s + result.problem;
    else
        line += u" fail: %1, expected %2, got %3"_s.arg(result.mismatch.field, result.mismatch.expected,
                                                        result.mismatch.got);
    return line + u" ("_s + result.path + u')';
}

QJsonObject resultJson(const KnownAnswerResult &result)
{
    const bool differs = !result.mismatch.isEmpty();
    return {
        {u"id"_s, result.id},
        {u"metric"_s, result.metric},
        {u"path"_s, result.path},
        {u"passed"_s, result.passed()},
        {u"field"_s, differs ? QJsonValue(result.mismatch.field) : QJsonValue()},
        {u"expected"_s, differs ? QJsonValue(result.mismatch.expected) : QJsonValue()},
        {u"got"_s, differs ? QJsonValue(result.mismatch.got) : QJsonValue()},
        {u"problem"_s, result.problem.isEmpty() ? QJsonValue() : QJsonValue(result.problem)},
    };
}

} // namespace

Result<ExitCode> MetricCommand::check(const Invocation &invocation, Output &output, const MetricCatalog &catalog) const
{
    const KnownAnswers answers(catalog);
    int passed = 0;
    int failed = 0;
    QJsonArray json;
    for (const QString &name : m_files) {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly))
            return fail(Error::Kind::Configuration, u"read file"_s, file.errorString(), name);
        const auto results = answers.check(file.readAll(), name);
        if (!results)
            return fail(results.error());
        for (const KnownAnswerResult &result : *results) {
            ++(result.passed() ? passed : failed);
            json.append(resultJson(result));
            if (!invocation.json())
                output.line(resultLine(result));
        }
    }
    if (invocation.json())
        output.document(QJsonObject{{u"passed"_s, passed}, {u"failed"_s, failed}, {u"results"_s, json}});
    else
        output.line(u"%1 passed, %2 failed"_s.arg(passed).arg(failed));
    // A file without a single answer proves nothing.
    return failed == 0 && passed > 0 ? ExitCode::Yes : ExitCode::No;
}

} // namespace plumbline

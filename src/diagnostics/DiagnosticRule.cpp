// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "diagnostics/DiagnosticRule.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

static void initDiagnosticFiles()
{
    Q_INIT_RESOURCE(plumbline_diagnostic_files);
}

namespace plumbline {

namespace {

const QStringList &levels()
{
    static const QStringList known{u"problem"_s, u"good"_s, u"info"_s};
    return known;
}

/// At most one decimal, and none that is 0.
QString numberText(double number, const QString &form, const QLocale &locale)
{
    QString text = locale.toString(form == u"percent" ? number * 100.0 : number, 'f', 1);
    if (text.endsWith(locale.decimalPoint() + locale.zeroDigit()))
        text.chop(2);
    return form == u"percent" ? text + u" %"_s : text;
}

std::optional<QString> factText(const FactScope &scope, const QString &name, const QString &form,
                                const QLocale &locale)
{
    if (const std::optional<QString> text = scope.text(name))
        return text;
    const std::optional<double> value = scope.value(name);
    return value ? std::optional(numberText(*value, form, locale)) : std::nullopt;
}

/// Replaces placeholders; nothing when one of them is not known.
std::optional<QString> filled(const QString &text, const FactScope &scope, const QHash<QString, QString> &given,
                              const QLocale &locale)
{
    static const QRegularExpression placeholder(u"\\{(\\w+)(?:\\|(\\w+))?\\}"_s);
    QString done;
    qsizetype at = 0;
    for (QRegularExpressionMatchIterator it = placeholder.globalMatch(text); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString name = match.captured(1);
        const std::optional<QString> fact
            = given.contains(name) ? std::optional(given.value(name)) : factText(scope, name, match.captured(2), locale);
        if (!fact || fact->isEmpty())
            return std::nullopt;
        done += text.mid(at, match.capturedStart() - at) + *fact;
        at = match.capturedEnd();
    }
    return done + text.mid(at);
}

} // namespace

QString DiagnosticRule::bundledFolder()
{
    initDiagnosticFiles();
    return u":/plumbline/diagnostics"_s;
}

Result<DiagnosticRule> DiagnosticRule::parse(const QJsonObject &object, const QString &file)
{
    const auto wrong = [&](const QString &detail) {
        return fail(Error::Kind::Configuration, u"read diagnostic rule"_s, detail, file);
    };
    DiagnosticRule rule;
    rule.id = object.value(u"id"_s).toString();
    rule.level = object.value(u"level"_s).toString();
    rule.sentence = object.value(u"sentence"_s).toString();
    rule.seed = object.value(u"seed"_s).toString();
    rule.forEach = object.value(u"for_each"_s).toString();
    const QJsonArray suppressed = object.value(u"suppresses"_s).toArray();
    for (const auto &id : suppressed)
        rule.suppresses.append(id.toString());
    const QJsonObject thresholds = object.value(u"thresholds"_s).toObject();
    for (auto it = thresholds.begin(); it != thresholds.end(); ++it)
        rule.thresholds.insert(it.key(), it.value().toDouble());
    if (object.value(u"format"_s).toString() != u"plumbline-diagnostic/1"_s)
        return wrong(u"format: expected \"plumbline-diagnostic/1\""_s);
    if (!levels().contains(rule.level))
        return wrong(u"level: one of %1"_s.arg(levels().join(u", "_s)));
    if (rule.sentence.isEmpty() || rule.seed.isEmpty() || !file.endsWith(rule.id + u".json"_s))
        return wrong(u"sentence, seed or the id of the file's name is missing"_s);
    auto when = DiagnosticCondition::parse(object.value(u"when"_s).toObject(), rule.thresholds.keys());
    if (!when)
        return wrong(u"when: "_s + when.error().detail);
    rule.when = *std::move(when);
    const QJsonArray reasons = object.value(u"reasons"_s).toArray();
    for (const auto &reason : reasons) {
        auto condition = DiagnosticCondition::parse(reason[u"when"_s].toObject(), rule.thresholds.keys());
        if (!condition)
            return wrong(u"reasons: "_s + condition.error().detail);
        rule.reasons.append({*std::move(condition), reason[u"text"_s].toString()});
    }
    return rule;
}

Result<QList<DiagnosticRule>> DiagnosticRule::load(const QString &folder)
{
    QList<DiagnosticRule> rules;
    for (const QString &name : QDir(folder).entryList({u"R*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly))
            return fail(Error::Kind::Configuration, u"read diagnostic rule"_s, file.errorString(), file.fileName());
        QJsonParseError problem;
        const QJsonObject object = QJsonDocument::fromJson(file.readAll(), &problem).object();
        if (problem.error != QJsonParseError::NoError)
            return fail(Error::Kind::Configuration, u"read diagnostic rule"_s, problem.errorString(), file.fileName());
        auto rule = parse(object, file.fileName());
        if (!rule)
            return fail(rule.error());
        rules.append(*std::move(rule));
    }
    if (rules.isEmpty())
        return fail(Error::Kind::Configuration, u"read diagnostic rules"_s, u"no rule found"_s, folder);
    return rules;
}

QString DiagnosticRule::say(const FactScope &scope, const QString &subject) const
{
    QHash<QString, QString> given{{u"subject"_s, subject}};
    QStringList said;
    for (const DiagnosticReason &reason : reasons) {
        if (reason.when.holds(scope) != Verdict::Yes)
            continue;
        if (const std::optional<QString> text = filled(reason.text, scope, given, numbers))
            said.append(*text);
    }
    given.insert(u"reasons"_s, said.join(u", "_s));
    static const QRegularExpression optional(u"\\[([^\\]]*)\\]"_s);
    QString text;
    qsizetype at = 0;
    for (QRegularExpressionMatchIterator it = optional.globalMatch(sentence); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        text += sentence.mid(at, match.capturedStart() - at);
        text += filled(match.captured(1), scope, given, numbers).value_or(QString());
        at = match.capturedEnd();
    }
    text += sentence.mid(at);
    return filled(text, scope, given, numbers).value_or(text);
}

} // namespace plumbline

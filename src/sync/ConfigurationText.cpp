// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/ConfigurationText.h"

#include "sync/Configuration.h"
#include "sync/SourceBlock.h"

#include <optional>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

QList<std::pair<QString, QString>> ownLines(const SourceDraft &draft)
{
    const auto text = [](const QString &value) { return value.isEmpty() ? QString() : SourceBlock::quoted(value); };
    QList<std::pair<QString, QString>> lines{
        {u"id"_s, text(draft.id)}, {u"connector"_s, text(draft.connector)}, {u"base_url"_s, text(draft.baseUrl)}};
    for (const QString &key : {u"token_env"_s, u"token_file"_s, u"token_keyring"_s})
        lines.append({key, key == draft.tokenKey ? text(draft.tokenName) : QString()});
    lines.append({u"interval"_s, text(draft.interval)});
    return lines;
}

QString newBlock(const SourceDraft &draft)
{
    QString block = u"[[source]]\n"_s;
    for (const auto &[key, value] : ownLines(draft))
        if (!value.isEmpty())
            block += key + u" = "_s + value + u'\n';
    QString parameters;
    for (const SourceDraft::Parameter &parameter : draft.parameters)
        if (!parameter.values.isEmpty())
            parameters += parameter.name + u" = "_s + SourceBlock::valueText(parameter) + u'\n';
    return parameters.isEmpty() ? block : block + u"[source.params]\n"_s + parameters;
}

/// The text must read as what was asked for, and every other source as before.
Result<QByteArray> confirmed(const Configuration &before, const QByteArray &toml, const QString &changed,
                             const QString &expected)
{
    const auto after = Configuration::parse(toml, before.file);
    if (!after)
        return fail(after.error());
    const auto same = [](const SourceSettings &a, const SourceSettings &b) {
        return a.id == b.id && a.connector == b.connector && a.baseUrl == b.baseUrl && a.tokenPlace == b.tokenPlace
            && a.proxyPlace == b.proxyPlace && a.interval == b.interval && a.keeps.keys() == b.keeps.keys()
            && a.parameters == b.parameters;
    };
    QList<SourceSettings> others;
    for (const SourceSettings &source : after->sources)
        if (source.id != expected)
            others.append(source);
    QList<SourceSettings> kept;
    for (const SourceSettings &source : before.sources)
        if (source.id != changed)
            kept.append(source);
    const bool isThere = others.size() < after->sources.size();
    if (!std::equal(others.begin(), others.end(), kept.begin(), kept.end(), same) || isThere == expected.isEmpty())
        return fail(Error::Kind::Internal, u"change configuration"_s,
                    u"the change would touch more than this source; change the file by hand"_s, before.file);
    return toml;
}

bool isHeadOf(const QString &line, QStringView table)
{
    const QStringView text = QStringView(line).trimmed();
    if (!text.startsWith(u'['))
        return false;
    const QStringView name = text.mid(1).trimmed();
    return table.isEmpty() || (name.startsWith(table) && name.mid(table.size()).trimmed().startsWith(u']'));
}

/// Offset and length of the value of a line `key = "value"`, its quotes included; nothing when it says something else.
std::optional<std::pair<qsizetype, qsizetype>> quotedValue(const QString &line, QStringView key)
{
    const auto afterBlanks = [&](qsizetype from) {
        while (from < line.size() && (line[from] == u' ' || line[from] == u'\t'))
            ++from;
        return from;
    };
    qsizetype at = afterBlanks(0);
    if (!QStringView(line).mid(at).startsWith(key))
        return {};
    at = afterBlanks(at + key.size());
    if (at >= line.size() || line[at] != u'=')
        return {};
    at = afterBlanks(at + 1);
    if (at >= line.size() || (line[at] != u'"' && line[at] != u'\''))
        return {};
    const bool hasEscapes = line[at] == u'"';
    for (qsizetype end = at + 1; end < line.size(); ++end) {
        if (hasEscapes && line[end] == u'\\')
            ++end;
        else if (line[end] == line[at])
            return std::pair(at, end + 1 - at);
    }
    return {};
}

/// The lines of a text with `value` where the table [organisation] has that key, or under its head; else in a new table on top.
QString linesWith(const QString &toml, const QString &key, const QString &value)
{
    const QString line = key + u" = "_s + SourceBlock::quoted(value);
    QStringList lines = toml.split(u'\n');
    qsizetype head = 0;
    while (head < lines.size() && !isHeadOf(lines[head], u"organisation"))
        ++head;
    if (head == lines.size())
        return u"[organisation]\n"_s + line + (toml.isEmpty() ? u"\n"_s : u"\n\n"_s) + toml;
    for (qsizetype i = head + 1; i < lines.size() && !isHeadOf(lines[i], {}); ++i) {
        if (const auto found = quotedValue(lines[i], key)) {
            lines[i].replace(found->first, found->second, SourceBlock::quoted(value));
            return lines.join(u'\n');
        }
    }
    lines.insert(head + 1, line + (lines[head].endsWith(u'\r') ? u"\r"_s : QString()));
    return lines.join(u'\n');
}

} // namespace

Result<QByteArray> ConfigurationText::withSource(const SourceDraft &draft, const QString &replaced) const
{
    const auto before = Configuration::parse(m_toml, m_file);
    if (!before)
        return fail(before.error());
    QString text = QString::fromUtf8(m_toml);
    if (replaced.isEmpty()) {
        if (!text.isEmpty() && !text.endsWith(u'\n'))
            text += u'\n';
        if (!text.isEmpty())
            text += u'\n';
        text += newBlock(draft);
    } else {
        auto block = SourceBlock::find(text, replaced, m_file);
        if (!block)
            return fail(block.error());
        const SourceSettings &now = *std::find_if(before->sources.begin(), before->sources.end(),
                                                  [&](const SourceSettings &s) { return s.id == replaced; });
        // What says the same stays in the words in which it was written.
        const auto said = ownLines(SourceDraft::of(now, nullptr));
        const auto wanted = ownLines(draft);
        for (qsizetype i = 0; i < wanted.size(); ++i)
            if (wanted.at(i) != said.at(i))
                block->set(wanted.at(i).first, wanted.at(i).second);
        QStringList gone = block->parameterNames();
        for (const SourceDraft::Parameter &parameter : draft.parameters) {
            gone.removeAll(parameter.name);
            const auto known = now.parameters.constFind(parameter.name);
            if (known != now.parameters.cend() && *known == parameter.values)
                continue;
            block->setParameter(parameter.name,
                                parameter.values.isEmpty() ? QString() : SourceBlock::valueText(parameter));
        }
        for (const QString &name : std::as_const(gone))
            block->setParameter(name, {});
        text = block->text();
    }
    return confirmed(*before, text.toUtf8(), replaced, draft.id);
}

Result<QByteArray> ConfigurationText::withoutSource(const QString &id) const
{
    const auto before = Configuration::parse(m_toml, m_file);
    if (!before)
        return fail(before.error());
    const auto block = SourceBlock::find(QString::fromUtf8(m_toml), id, m_file);
    if (!block)
        return fail(block.error());
    return confirmed(*before, block->textWithout().toUtf8(), id, {});
}

Result<QByteArray> ConfigurationText::withZone(const QByteArray &zone) const
{
    return withOrganisation(u"time_zone"_s, QString::fromLatin1(zone));
}

Result<QByteArray> ConfigurationText::withName(const QString &name) const
{
    return withOrganisation(u"name"_s, name);
}

Result<QByteArray> ConfigurationText::withOrganisation(const QString &key, const QString &value) const
{
    const auto before = Configuration::parse(m_toml, m_file);
    if (!before)
        return fail(before.error());
    const QByteArray toml = linesWith(QString::fromUtf8(m_toml), key, value).toUtf8();
    const auto after = confirmed(*before, toml, {}, {});
    if (!after)
        return after;
    const auto read = Configuration::parse(toml, m_file);
    const bool isName = key == u"name";
    if (read->organisation != (isName ? value : before->organisation)
        || (isName ? read->zone != before->zone : QString::fromLatin1(read->zone.id()) != value))
        return fail(Error::Kind::Internal, u"change configuration"_s,
                    u"\"%1\" stands where only a person can change it; change the file by hand"_s.arg(key), m_file);
    return toml;
}

} // namespace plumbline

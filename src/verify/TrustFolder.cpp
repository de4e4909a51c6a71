// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "verify/TrustFolder.h"

#include <QDir>
#include <QFile>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr qint64 largestFile = 4 * 1024 * 1024;

/// Nothing when the folder has no such file.
Result<std::optional<QByteArray>> contentsOf(const QDir &folder, const QString &name)
{
    QFile file(folder.filePath(name));
    if (!file.exists())
        return std::nullopt;
    if (!file.open(QIODevice::ReadOnly) || file.size() > largestFile)
        return fail(Error::Kind::Configuration, u"read trust folder"_s,
                    file.isOpen() ? u"it is too large"_s : file.errorString(), file.fileName());
    return file.readAll();
}

/// What sha256sum writes: a digest, two blanks (or a blank and '*') and a name a line.
Result<QHash<QByteArray, QByteArray>> sumsOf(const QByteArray &text)
{
    constexpr qsizetype digits = 64;
    QHash<QByteArray, QByteArray> sums;
    for (const QByteArray &line : text.split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        if (line.size() < digits + 3 || line.at(digits) != ' ')
            return fail(Error::Kind::Configuration, u"read trust folder"_s, u"a line is not what sha256sum writes"_s);
        sums.insert(line.sliced(digits + 2).trimmed(), line.first(digits).toLower());
    }
    return sums;
}

} // namespace

Result<PublishedDigests> PublishedDigests::parse(const QByteArray &definitions, const QByteArray &schema)
{
    auto sums = sumsOf(definitions);
    const auto tables = sumsOf(schema);
    if (!sums || !tables)
        return fail(sums ? tables.error() : sums.error());
    if (!schema.isEmpty() && !tables->contains("evidence.db"))
        return fail(Error::Kind::Configuration, u"read trust folder"_s, u"schema.sha256 does not name evidence.db"_s);
    return PublishedDigests{std::move(*sums), tables->value("evidence.db")};
}

Result<TrustFolder> TrustFolder::read(const QString &path)
{
    const QDir folder(path);
    if (!folder.exists())
        return fail(Error::Kind::Configuration, u"read trust folder"_s, u"there is no such folder"_s, path);
    TrustFolder trust;
    int found = 0;
    Result<void> state;
    const auto take = [&](const QString &name, const auto &accept) {
        if (!state)
            return;
        const auto text = contentsOf(folder, name);
        if (text && *text) {
            ++found;
            state = accept(**text);
        } else if (!text) {
            state = fail(text.error());
        }
        if (!state && state.error().where.isEmpty())
            state = fail(state.error().kind, state.error().what, state.error().detail, folder.filePath(name));
    };
    const auto into = [](auto &target, auto parsed) -> Result<void> {
        if (!parsed)
            return fail(parsed.error());
        target = std::move(*parsed);
        return {};
    };
    take(u"allowed_signers"_s,
         [&](const QByteArray &text) { return into(trust.signers, AllowedSigners::parse(text)); });
    take(u"log.pub.pem"_s, [&](const QByteArray &text) { return into(trust.logKey, PublicKey::fromPem(text)); });
    take(u"last_checkpoint"_s, [&](const QByteArray &text) {
        return into(trust.lastCheckpoint, Checkpoint::parse(text.endsWith('\n') ? text : text + '\n'));
    });
    take(u"metrics.sha256"_s, [&](const QByteArray &text) -> Result<void> {
        const auto digests = PublishedDigests::parse(text, {});
        if (!digests)
            return fail(digests.error());
        trust.published.definitions = digests->definitions;
        return {};
    });
    take(u"schema.sha256"_s, [&](const QByteArray &text) -> Result<void> {
        const auto digests = PublishedDigests::parse({}, text);
        if (!digests)
            return fail(digests.error());
        trust.published.schema = digests->schema;
        return {};
    });
    take(u"tsa-ca.pem"_s, [&](const QByteArray &text) -> Result<void> {
        trust.stampAuthorities = text;
        return {};
    });
    if (!state)
        return fail(state.error());
    if (found == 0)
        return fail(Error::Kind::Configuration, u"read trust folder"_s,
                    u"none of allowed_signers, log.pub.pem, last_checkpoint, metrics.sha256, schema.sha256 and "
                    "tsa-ca.pem lies in it"_s,
                    path);
    return trust;
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/StoredAnswers.h"

#include "base/Digest.h"
#include "store/AnswerVersions.h"
#include "sync/StoreLane.h"

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr std::chrono::days longestUnused(30);

/// An address may hold what must not be kept (a key in its query), so it is known by its digest.
QString keyOf(const QUrl &url)
{
    return sha256Hex(url.toEncoded(QUrl::RemoveUserInfo | QUrl::RemoveFragment));
}

} // namespace

std::optional<ConfirmableAnswer> StoredAnswers::find(const QUrl &url)
{
    const QString key = keyOf(url);
    if (!m_known) {
        const auto keys = m_lane.call([this](StoreConnection &store) { return AnswerVersions(store).keys(m_source); });
        m_known = keys.value_or(QSet<QString>());
    }
    if (!m_known->contains(key))
        return std::nullopt;
    const auto stored = m_lane.call([&](StoreConnection &store) {
        auto version = AnswerVersions(store).find(m_source, key);
        if (version && *version)
            m_found.insert(key, (*version)->answer.sha256);
        return version;
    });
    if (!stored || !*stored)
        return std::nullopt; // an answer that cannot be read is asked for in full
    ConfirmableAnswer answer{(*stored)->etag, (*stored)->lastModified, {}, (*stored)->answer.body};
    for (const auto &[name, value] : (*stored)->answer.headers)
        answer.headers.append({name.toLatin1(), value.toUtf8()});
    return answer;
}

void StoredAnswers::keep(const QUrl &url, const ConfirmableAnswer &answer)
{
    const QString key = keyOf(url);
    if (m_known)
        m_known->insert(key);
    m_lane.post([this, key, answer](StoreConnection &) { m_pending.insert(sha256Hex(answer.body), {key, answer}); });
}

Result<void> StoredAnswers::remember(const QList<RawAnswer> &good, TimePoint now)
{
    AnswerVersions versions(m_lane.store());
    for (const RawAnswer &answer : good) {
        const auto pending = m_pending.constFind(answer.sha256);
        if (pending == m_pending.constEnd())
            continue;
        StoredVersion version{pending->answer.etag, pending->answer.lastModified, answer};
        if (auto kept = versions.keep(m_source, pending->key, version, now); !kept)
            return kept;
    }
    m_pending.clear();
    if (auto used = versions.noteUse(m_source, m_found.keys(), now); !used)
        return used;
    m_found.clear();
    return {};
}

Result<void> StoredAnswers::forget(const QList<RawAnswer> &bad)
{
    AnswerVersions versions(m_lane.store());
    for (const RawAnswer &answer : bad) {
        for (const QString &key : m_found.keys(answer.sha256)) {
            if (auto forgotten = versions.forget(m_source, key); !forgotten)
                return forgotten;
        }
    }
    m_pending.clear();
    m_found.clear();
    return {};
}

Result<void> StoredAnswers::forgetUnused(TimePoint now)
{
    return AnswerVersions(m_lane.store()).forgetUnused(m_source, now - longestUnused);
}

} // namespace plumbline

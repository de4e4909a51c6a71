// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sync/StoredAnswers.h"

#include "base/Digest.h"
#include "store/AnswerVersions.h"

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
    const auto stored = AnswerVersions(m_store).find(m_source, key);
    if (!stored || !*stored)
        return std::nullopt; // an answer that cannot be read is asked for in full
    ConfirmableAnswer answer{(*stored)->etag, (*stored)->lastModified, {}, (*stored)->answer.body};
    for (const auto &[name, value] : (*stored)->answer.headers)
        answer.headers.append({name.toLatin1(), value.toUtf8()});
    m_found.insert(key);
    return answer;
}

void StoredAnswers::keep(const QUrl &url, const ConfirmableAnswer &answer)
{
    const QString digest = sha256Hex(answer.body);
    m_pending.insert(digest, {keyOf(url), answer});
}

Result<void> StoredAnswers::remember(const QList<RawAnswer> &good, TimePoint now)
{
    AnswerVersions versions(m_store);
    for (const RawAnswer &answer : good) {
        const auto pending = m_pending.constFind(answer.sha256);
        if (pending == m_pending.constEnd())
            continue;
        StoredVersion version{pending->answer.etag, pending->answer.lastModified, answer};
        if (auto kept = versions.keep(m_source, pending->key, version, now); !kept)
            return kept;
    }
    m_pending.clear();
    if (auto used = versions.noteUse(m_source, m_found.values(), now); !used)
        return used;
    m_found.clear();
    return {};
}

Result<void> StoredAnswers::forgetUnused(TimePoint now)
{
    return AnswerVersions(m_store).forgetUnused(m_source, now - longestUnused);
}

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sources/Transport.h"

#include <QHash>

namespace plumbline {

/// An answer that its server may confirm with 304 instead of sending it again.
struct ConfirmableAnswer {
    QByteArray etag;
    QByteArray lastModified;
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;

    /// Nothing when the answer names no version of itself.
    static std::optional<ConfirmableAnswer> of(const HttpResponse &answer);
    /// Headers that ask for the answer only if it is another one by now.
    QList<std::pair<QByteArray, QByteArray>> conditions() const;
    /// The answer that a 304 stands for; what the 304 says anew counts.
    HttpResponse confirmedBy(HttpResponse answer) const;
};

/// Where answers are found again by their address. One such object serves one source: another secret may be shown
/// another answer.
class ConfirmableAnswers
{
public:
    virtual ~ConfirmableAnswers() = default;
    virtual std::optional<ConfirmableAnswer> find(const QUrl &url) = 0;
    virtual void keep(const QUrl &url, const ConfirmableAnswer &answer) = 0;
};

/// Answers in memory, the newest ones as far as they fit.
class MemoryAnswers final : public ConfirmableAnswers
{
public:
    explicit MemoryAnswers(qint64 mostBytes = 32 * 1024 * 1024) : m_mostBytes(mostBytes) { }

    std::optional<ConfirmableAnswer> find(const QUrl &url) override;
    void keep(const QUrl &url, const ConfirmableAnswer &answer) override;

private:
    qint64 m_mostBytes;
    qint64 m_bytes = 0;
    QHash<QUrl, ConfirmableAnswer> m_answers;
    QList<QUrl> m_order; ///< The oldest one first.
};

} // namespace plumbline

// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QUrl>

namespace plumbline {

/// True when both addresses have the same scheme, host and port.
bool sameOrigin(const QUrl &a, const QUrl &b);

/// "https://host:port": for messages.
QString originText(const QUrl &url);

/// An address for messages and storage: without user, password and fragment, values of secret-like query keys as "***".
QString urlForPeople(const QUrl &url);

/// Asks GitHub's secret scanning not to send the secrets that it found, whatever the address says; any other address is
/// left as it is.
QUrl withHiddenSecrets(const QUrl &url);

/// Sets or replaces one key of a query; the value is percent-encoded.
QUrl withQueryItem(QUrl url, const QString &key, const QString &value);

} // namespace plumbline

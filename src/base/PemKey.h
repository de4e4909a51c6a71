// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <memory>

using EVP_PKEY = struct evp_pkey_st;

namespace plumbline {

/// The private key in a PEM text; null when there is none, or only with a passphrase, which nobody is asked for.
std::shared_ptr<EVP_PKEY> privateKeyOf(const QByteArray &pem);

} // namespace plumbline

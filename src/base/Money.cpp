// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/Money.h"

#include <QRegularExpression>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

constexpr int decimals = 12;

QString decimalOf(MoneySum::Wide pico)
{
    const bool negative = pico < 0;
    MoneySum::Wide rest = negative ? -pico : pico;
    QString digits;
    do {
        digits.prepend(QChar(u'0' + int(rest % 10)));
        rest /= 10;
    } while (rest != 0);
    digits = digits.rightJustified(decimals + 1, u'0');
    QString whole = digits.chopped(decimals);
    QString fraction = digits.right(decimals);
    while (fraction.endsWith(u'0'))
        fraction.chop(1);
    return (negative ? u"-"_s : QString()) + whole + (fraction.isEmpty() ? QString() : u'.' + fraction);
}

} // namespace

Result<Money> Money::parse(const QString &decimal)
{
    static const QRegularExpression form(u"^([+-]?)(\\d*)(?:\\.(\\d*))?(?:[eE]([+-]?\\d{1,3}))?$"_s);
    const QRegularExpressionMatch match = form.match(decimal.trimmed());
    const QString whole = match.captured(2);
    const QString fraction = match.captured(3);
    if (!match.hasMatch() || (whole.isEmpty() && fraction.isEmpty()))
        return fail(Error::Kind::Format, u"read amount"_s, u"\"%1\" is no decimal number"_s.arg(decimal.left(40)));

    // value = digits * 10^(exponent - fraction digits); wanted: an integer number of 10^-12.
    QString digits = whole + fraction;
    const int shift = match.captured(4).toInt() - int(fraction.size()) + decimals;
    QString dropped;
    if (shift >= 0) {
        digits += QString(shift, u'0');
    } else {
        const int cut = qMin(-shift, int(digits.size()));
        dropped = QString(-shift - cut, u'0') + digits.right(cut);
        digits.chop(cut);
    }
    while (digits.size() > 1 && digits.startsWith(u'0'))
        digits.remove(0, 1);
    bool fits = true;
    qint64 pico = digits.isEmpty() ? 0 : digits.toLongLong(&fits);
    bool up = false;
    if (!dropped.isEmpty()) {
        const QString half = u'5' + QString(dropped.size() - 1, u'0');
        up = dropped > half || (dropped == half && pico % 2 != 0);
    }
    if (!fits || (up && pico == std::numeric_limits<qint64>::max()))
        return fail(Error::Kind::Format, u"read amount"_s,
                    u"\"%1\" is more than one row can hold"_s.arg(decimal.left(40)));
    pico += up;
    return Money{match.captured(1) == u"-"_s ? -pico : pico};
}

QString Money::toDecimal() const
{
    return decimalOf(pico);
}

QString MoneySum::toDecimal() const
{
    return decimalOf(m_pico);
}

} // namespace plumbline

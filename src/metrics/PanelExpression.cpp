// SPDX-FileCopyrightText: 2026 Plumbline contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "metrics/PanelExpression.h"

#include "metrics/CaseValues.h"

#include <QRegularExpression>
#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace plumbline {

namespace {

using ColumnNumbers = PanelExpression::Numbers;

bool isTrueNumber(qint64 number)
{
    return number != CaseValues::null && number != 0;
}

template <typename Operation>
ColumnNumbers eachPair(const ColumnNumbers &left, const ColumnNumbers &right, Operation operation)
{
    ColumnNumbers results(std::max(left.size(), right.size()));
    const size_t a = left.size() == 1 ? 0 : 1;
    const size_t b = right.size() == 1 ? 0 : 1;
    for (size_t i = 0; i < results.size(); ++i)
        results[i] = operation(left[i * a], right[i * b]);
    return results;
}

template <typename Operation>
ColumnNumbers eachKnownPair(const ColumnNumbers &left, const ColumnNumbers &right, qint64 otherwise,
                            Operation operation)
{
    return eachPair(left, right, [&](qint64 a, qint64 b) -> qint64 {
        return a == CaseValues::null || b == CaseValues::null ? otherwise : operation(a, b);
    });
}

template <typename Operation>
ColumnNumbers eachSum(const ColumnNumbers &left, const ColumnNumbers &right, Operation operation)
{
    return eachKnownPair(left, right, CaseValues::null, operation);
}

template <typename Operation>
ColumnNumbers eachOrder(const ColumnNumbers &left, const ColumnNumbers &right, Operation operation)
{
    return eachKnownPair(left, right, 0, operation);
}

} // namespace

/// Reads a PanelExpression by descending from the weakest operator to the strongest.
class PanelExpressionParser
{
public:
    explicit PanelExpressionParser(const QString &text)
    {
        static const QRegularExpression token(u"[0-9]+|[a-z_][a-z_0-9]*|<>|<=|>=|[-+*=<>()]|\\S"_s);
        auto found = token.globalMatch(text);
        while (found.hasNext())
            m_tokens.append(found.next().captured());
    }

    Result<PanelExpression> parse()
    {
        (void)either();
        if (m_isWrong || m_at != m_tokens.size())
            return fail(Error::Kind::Configuration, u"read panel"_s,
                        u"expression: \"%1\" is not understood"_s.arg(m_tokens.value(m_at)));
        return m_expression;
    }

private:
    using Kind = PanelExpression::Kind;

    bool take(const QString &token)
    {
        const bool isThere = m_tokens.value(m_at) == token;
        m_at += isThere ? 1 : 0;
        return isThere;
    }
    int add(Kind kind, int left, int right = -1, qint64 number = 0)
    {
        m_expression.m_nodes.push_back({kind, number, left, right});
        return int(m_expression.m_nodes.size()) - 1;
    }
    int either()
    {
        int left = both();
        while (take(u"or"_s))
            left = add(Kind::Or, left, both());
        return left;
    }
    int both()
    {
        int left = negated();
        while (take(u"and"_s))
            left = add(Kind::And, left, negated());
        return left;
    }
    int negated() { return take(u"not"_s) ? add(Kind::Not, negated()) : compared(); }
    int compared()
    {
        const int left = sum();
        for (const auto &[token, kind] : {std::pair(u"="_s, Kind::Equal),
                                          {u"<>"_s, Kind::Unequal},
                                          {u"<="_s, Kind::AtMost},
                                          {u"<"_s, Kind::Less},
                                          {u">="_s, Kind::AtLeast},
                                          {u">"_s, Kind::More}}) {
            if (take(token))
                return add(kind, left, sum());
        }
        return left;
    }
    int sum()
    {
        int left = product();
        while (true) {
            if (take(u"+"_s))
                left = add(Kind::Plus, left, product());
            else if (take(u"-"_s))
                left = add(Kind::Minus, left, product());
            else
                return left;
        }
    }
    int product()
    {
        int left = atom();
        while (take(u"*"_s))
            left = add(Kind::Times, left, atom());
        return left;
    }
    int atom()
    {
        if (take(u"("_s)) {
            const int inner = either();
            m_isWrong = m_isWrong || !take(u")"_s);
            return inner;
        }
        const QString token = m_tokens.value(m_at);
        bool isNumber = false;
        const qint64 number = token.toLongLong(&isNumber);
        if (isNumber) {
            ++m_at;
            return add(Kind::Number, -1, -1, number);
        }
        if (token.isEmpty() || !(token.front().isLower() || token.front() == u'_')) {
            m_isWrong = true;
            return add(Kind::Number, -1);
        }
        ++m_at;
        if (!m_expression.m_names.contains(token))
            m_expression.m_names.append(token);
        return add(Kind::Name, -1, -1, m_expression.m_names.indexOf(token));
    }

    QStringList m_tokens;
    qsizetype m_at = 0;
    bool m_isWrong = false;
    PanelExpression m_expression;
};

Result<PanelExpression> PanelExpression::parse(const QString &text)
{
    return PanelExpressionParser(text).parse();
}

PanelExpression::Numbers PanelExpression::values(const std::vector<Numbers> &numbers, size_t cases) const
{
    if (cases == 0)
        return {};
    std::vector<Numbers> known; // by node: parts come before the whole
    for (const Node &node : m_nodes) {
        if (node.kind == Kind::Number) {
            known.push_back({node.number});
            continue;
        }
        if (node.kind == Kind::Name) {
            known.push_back(numbers[size_t(node.number)]);
            continue;
        }
        const Numbers &left = known[size_t(node.left)];
        const Numbers &right = node.right < 0 ? left : known[size_t(node.right)];
        switch (node.kind) {
        case Kind::Not: known.push_back(eachPair(left, left, [](qint64 a, qint64) { return a == 0; })); break;
        case Kind::And:
            known.push_back(
                eachPair(left, right, [](qint64 a, qint64 b) { return isTrueNumber(a) && isTrueNumber(b); }));
            break;
        case Kind::Or:
            known.push_back(
                eachPair(left, right, [](qint64 a, qint64 b) { return isTrueNumber(a) || isTrueNumber(b); }));
            break;
        case Kind::Plus: known.push_back(eachSum(left, right, std::plus<qint64>())); break;
        case Kind::Minus: known.push_back(eachSum(left, right, std::minus<qint64>())); break;
        case Kind::Times: known.push_back(eachSum(left, right, std::multiplies<qint64>())); break;
        case Kind::Equal: known.push_back(eachOrder(left, right, std::equal_to<qint64>())); break;
        case Kind::Unequal: known.push_back(eachOrder(left, right, std::not_equal_to<qint64>())); break;
        case Kind::Less: known.push_back(eachOrder(left, right, std::less<qint64>())); break;
        case Kind::AtMost: known.push_back(eachOrder(left, right, std::less_equal<qint64>())); break;
        case Kind::More: known.push_back(eachOrder(left, right, std::greater<qint64>())); break;
        case Kind::AtLeast: known.push_back(eachOrder(left, right, std::greater_equal<qint64>())); break;
        case Kind::Number:
        case Kind::Name: break;
        }
    }
    if (known.back().size() == 1)
        known.back().resize(cases, known.back().front());
    return std::move(known.back());
}

} // namespace plumbline

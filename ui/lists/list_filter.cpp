// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/lists/list_filter.h"

#include "ui/text/format.h"
#include "ui/theme/icons.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QTimer>

#include <algorithm>

namespace caravan::ui {
namespace {

constexpr int kTypingMs = 120;
constexpr int kFilterWidth = 280;

} // namespace

ListFilter::ListFilter(Desk& desk, const Entity& entity, QObject* parent)
    : QObject(parent), m_desk(desk), m_entity(entity), m_words(new QLineEdit),
      m_owner(new QComboBox), m_status(new QComboBox), m_typing(new QTimer(this))
{
    m_words->addAction(icon(QStringLiteral("list-filter"), Ink::text3), QLineEdit::LeadingPosition);
    m_words->setClearButtonEnabled(true);
    m_words->setMaximumWidth(kFilterWidth);
    m_words->setMinimumWidth(160);
    m_typing->setSingleShot(true);
    m_typing->setInterval(kTypingMs);
    connect(m_words, &QLineEdit::textChanged, m_typing, qOverload<>(&QTimer::start));
    connect(m_typing, &QTimer::timeout, this, &ListFilter::changed);
    connect(m_owner, &QComboBox::currentIndexChanged, this, [this](int index) {
        Q_EMIT ownerPicked(index == 1);
        Q_EMIT changed();
    });
    connect(m_status, &QComboBox::currentIndexChanged, this, &ListFilter::changed);
    if (entity.scope.owner.empty()) {
        m_owner->hide();
    }
    if (statusField() == nullptr) {
        m_status->hide();
    }
    m_status->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_owner->setSizeAdjustPolicy(QComboBox::AdjustToContents);
}

void ListFilter::addTo(QHBoxLayout& head)
{
    head.addWidget(m_words, 2, Qt::AlignBottom);
    head.addWidget(m_status, 0, Qt::AlignBottom);
    head.addWidget(m_owner, 0, Qt::AlignBottom);
}

const Field* ListFilter::statusField() const
{
    return m_entity.status ? m_entity.field(m_entity.status->field) : nullptr;
}

void ListFilter::retranslate()
{
    m_words->setPlaceholderText(tr("Filter this list"));
    m_words->setAccessibleName(tr("Filter this list"));
    m_words->setToolTip(tr("Filter this list (/)"));
    const QSignalBlocker quietOwner(m_owner);
    const QSignalBlocker quietStatus(m_status);
    const int owner = std::max(0, m_owner->currentIndex());
    m_owner->clear();
    m_owner->addItems({tr("All"), tr("Mine")});
    m_owner->setCurrentIndex(owner);
    m_owner->setAccessibleName(tr("Whose records"));

    if (const Field* status = statusField()) {
        const int chosen = std::max(0, m_status->currentIndex());
        m_status->clear();
        m_status->addItem(tr("%1: all", "field: no restriction").arg(labelText(status->labels)));
        for (const Choice& choice : status->choices) {
            m_status->addItem(labelText(choice.labels), toQString(choice.value));
        }
        m_status->setCurrentIndex(chosen);
        m_status->setAccessibleName(labelText(status->labels));
    }
}

bool ListFilter::isMine() const
{
    return m_owner->currentIndex() == 1;
}

bool ListFilter::isSet() const
{
    return !m_words->text().trimmed().isEmpty() || m_status->currentIndex() > 0 ||
           m_owner->currentIndex() > 0;
}

QStringList ListFilter::texts() const
{
    QStringList parts;
    if (m_owner->currentIndex() > 0) {
        parts.append(m_owner->currentText());
    }
    if (m_status->currentIndex() > 0) {
        parts.append(m_status->currentText());
    }
    if (const QString words = m_words->text().trimmed(); !words.isEmpty()) {
        parts.append(QStringLiteral("“") + words + QStringLiteral("”"));
    }
    return parts;
}

QString ListFilter::text() const
{
    return m_words->text();
}

QString ListFilter::status() const
{
    return m_status->currentData().toString();
}

void ListFilter::restore(const QString& text, const QString& status)
{
    const QSignalBlocker quietText(m_words);
    const QSignalBlocker quietStatus(m_status);
    m_words->setText(text);
    m_status->setCurrentIndex(std::max(0, m_status->findData(status)));
}

void ListFilter::setMine()
{
    m_owner->setCurrentIndex(1);
}

void ListFilter::reset()
{
    const QSignalBlocker quietOwner(m_owner);
    const QSignalBlocker quietStatus(m_status);
    const QSignalBlocker quietWords(m_words);
    m_owner->setCurrentIndex(0);
    m_status->setCurrentIndex(0);
    m_words->clear();
}

void ListFilter::clearChoices()
{
    m_status->setCurrentIndex(0);
    m_owner->setCurrentIndex(0);
}

void ListFilter::clear()
{
    m_words->clear();
    clearChoices();
}

std::string ListFilter::queryText() const
{
    return toStd(m_words->text().trimmed());
}

std::vector<Filter> ListFilter::parts() const
{
    std::vector<Filter> parts;
    if (const Field* status = statusField(); status && m_status->currentIndex() > 0) {
        parts.push_back(
            Filter::where(status->name, Compare::equal, toStd(m_status->currentData().toString())));
    }
    if (isMine()) {
        parts.push_back(Filter::where(m_entity.scope.owner, Compare::equal, m_desk.user()));
    }
    return parts;
}

std::vector<FilterRule> ListFilter::rules() const
{
    std::vector<FilterRule> rules;
    if (const Field* status = statusField(); status && m_status->currentIndex() > 0) {
        rules.push_back(
            {status->name, FilterRule::Kind::is, {toStd(m_status->currentData().toString())}});
    }
    if (isMine()) {
        rules.push_back({m_entity.scope.owner, FilterRule::Kind::mine, {}});
    }
    return rules;
}

} // namespace caravan::ui

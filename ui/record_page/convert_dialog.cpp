// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/customers/convert_dialog.h"

#include "core/base/visible_text.h"
#include "core/customers/lead_score.h"
#include "ui/text/format.h"
#include "ui/text/likeness_text.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/field_row.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace caravan::ui {

namespace {

constexpr int kWidth = 460;
constexpr int kNameMax = 200;
constexpr const char* kAccount = "account";
constexpr const char* kContact = "contact";
constexpr const char* kDeal = "opportunity";

} // namespace

ConvertDialog::ConvertDialog(Desk& desk, const Record& lead, QWidget* parent)
    : QDialog(parent), m_desk(desk), m_account(new QComboBox), m_contact(new QComboBox),
      m_makesDeal(new QCheckBox(tr("Make an opportunity"))), m_deal(new QLineEdit)
{
    setWindowTitle(tr("Convert a lead"));
    setMinimumWidth(kWidth);
    KnownRecords offered = knownFor(desk.replica(), lead);
    const auto newOne = [&](const char* entity) {
        return tr("New: %1").arg(toQString(visibleText(titleOfNew(desk.replica(), lead, entity))));
    };
    fill(*m_account, offered[kAccount], newOne(kAccount));
    fill(*m_contact, offered[kContact], newOne(kContact));
    m_makesDeal->setChecked(true);
    m_deal->setMaxLength(kNameMax);
    m_deal->setText(toQString(titleOfNew(desk.replica(), lead, kDeal)));
    connect(m_makesDeal, &QCheckBox::toggled, m_deal, &QWidget::setEnabled);

    const int known = qualificationOf(lead).known();
    auto* score = new PlainLabel(
        tr("Score %1 · %2 of need, budget, authority and time are known", "points; 0 to 4")
            .arg(scoreOf(lead).points)
            .arg(known),
        TextRole::body, known >= 3 ? Ink::text2 : Ink::warning);
    score->setWordWrap(true);
    auto* convert = new QPushButton(tr("Convert"));
    convert->setDefault(true);
    setButtonKind(*convert, ButtonKind::primary);
    auto* cancel = new QPushButton(tr("Cancel"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(convert);
    auto* title = new PlainLabel(recordTitle(lead), TextRole::cardTitle);
    title->setElided(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, kPageMargin, kPageMargin, kCardPadding);
    layout->setSpacing(kGap);
    layout->addWidget(title);
    layout->addWidget(score);
    layout->addSpacing(4);
    const Catalogue& catalogue = desk.catalogue();
    layout->addWidget(new FieldRow(labelText(catalogue.at(kAccount).labels), false, {}, m_account));
    layout->addWidget(new FieldRow(labelText(catalogue.at(kContact).labels), false, {}, m_contact));
    layout->addWidget(m_makesDeal);
    layout->addWidget(new FieldRow(labelText(catalogue.at(kDeal).labels), false, {}, m_deal));
    layout->addSpacing(kGap);
    layout->addLayout(buttons);
    connect(convert, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
}

void ConvertDialog::fill(QComboBox& box, const std::vector<Duplicate>& found,
                         const QString& newText)
{
    for (const Duplicate& one : found) {
        box.addItem(tr("%1 (%2)", "name, why it may be the same")
                        .arg(recordTitle(one.row.record), likenessText(one.likeness)),
                    toQString(one.row.record.id.toString()));
    }
    box.addItem(newText, QString());
    box.setCurrentIndex(0);
}

bool ConvertDialog::fits(const Entity& lead)
{
    return lead.converts && lead.converts->part(kAccount) != nullptr &&
           lead.converts->part(kContact) != nullptr && lead.converts->part(kDeal) != nullptr;
}

ConversionChoices ConvertDialog::choices() const
{
    const auto chosen = [](const QComboBox& box) {
        return RecordId::parse(toStd(box.currentData().toString()));
    };
    ConversionChoices choices;
    choices[kAccount].known = chosen(*m_account);
    choices[kContact].known = chosen(*m_contact);
    choices[kDeal].isLeftOut = !m_makesDeal->isChecked();
    if (const std::string name = toStd(m_deal->text().trimmed()); !name.empty()) {
        choices[kDeal].set["name"] = name;
    }
    return choices;
}

} // namespace caravan::ui

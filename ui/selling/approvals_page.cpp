// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/selling/approvals_page.h"

#include "core/selling/offers.h"
#include "core/store/failure.h"
#include "core/store/replica_source.h"
#include "ui/selling/approval_details.h"
#include "ui/selling/offer_text.h"
#include "ui/selling/reason_dialog.h"
#include "ui/text/error_text.h"
#include "ui/text/format.h"
#include "ui/text/value_display.h"
#include "ui/theme/caravan_style.h"
#include "ui/theme/icons.h"
#include "ui/theme/metrics.h"
#include "ui/widgets/card.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/layouts.h"
#include "ui/widgets/link_label.h"
#include "ui/widgets/pill.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/press_guard.h"

#include <QHBoxLayout>
#include <QPushButton>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace caravan::ui {

namespace {

constexpr std::int64_t kOpenMax = 200;
constexpr std::int64_t kDecidedMax = 20;

std::vector<Record> approvals(Replica& replica, bool isOpen)
{
    const Compare compare = isOpen ? Compare::equal : Compare::notEqual;
    const auto rows = orThrow(replica.select({"quote_approval",
                                              Filter::where("state", compare, std::string("open")),
                                              {{"changed_at", true}},
                                              {}},
                                             0, isOpen ? kOpenMax : kDecidedMax));
    std::vector<Record> records;
    for (const Row& row : rows) {
        records.push_back(row.record);
    }
    return records;
}

bool mayDecide(Desk& desk, const Record& approval)
{
    const auto role = roleFrom(desk.replica().syncState().role);
    if (role && *role != Role::manager && *role != Role::administrator) {
        return false;
    }
    return approval.text("state") == "open" && desk.rights().mayUpdate(approval);
}

Decimal discountOf(const Record& approval)
{
    const auto* discount = std::get_if<Decimal>(&approval.value("discount"));
    return discount != nullptr ? *discount : Decimal{};
}

} // namespace

ApprovalsPage::ApprovalsPage(Desk& desk, QWidget* parent)
    : Page(parent), m_desk(desk), m_title(new PlainLabel({}, TextRole::pageTitle)),
      m_subtitle(new PlainLabel({}, TextRole::body, Ink::text2)), m_stack(new QStackedWidget),
      m_cards(new QVBoxLayout), m_empty(new EmptyState)
{
    auto* titles = new QVBoxLayout;
    titles->setSpacing(2);
    titles->addWidget(m_title);
    titles->addWidget(m_subtitle);
    m_cards->setSpacing(kCardPadding);
    QScrollArea* scroll = makeScrollingColumn(*m_cards);
    m_stack->addWidget(scroll);
    m_stack->addWidget(m_empty);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kPageMargin, 4, kPageMargin - 12, kPageMargin);
    layout->setSpacing(kCardPadding);
    layout->addLayout(titles);
    layout->addWidget(m_stack, 1);
    auto* guard = new PressGuard(*this, [this] { rebuild(); });
    connect(&desk, &Desk::committed, this, [guard](const Commit& commit) {
        constexpr const char* kRead[] = {"quote_approval", "quote",       "quote_line",
                                         "opportunity",    "price_entry", "product"};
        if (std::any_of(std::begin(kRead), std::end(kRead),
                        [&](const char* entity) { return commit.touches(entity); })) {
            guard->follow();
        }
    });
    retranslate();
}

QString ApprovalsPage::title() const
{
    return tr("Approvals");
}

qint64 ApprovalsPage::waitingFor(Desk& desk)
{
    const std::vector<Record> open = approvals(desk.replica(), true);
    return std::count_if(open.begin(), open.end(),
                         [&](const Record& one) { return mayDecide(desk, one); });
}

void ApprovalsPage::retranslate()
{
    m_title->setText(title());
    m_empty->setContent(
        QStringLiteral("circle-check"), tr("No pending approvals"),
        tr("Discounts that exceed a person's limit appear here when approval is requested."));
    rebuild();
}

void ApprovalsPage::rebuild()
{
    clearLayout(*m_cards);
    m_shown.clear();
    const std::vector<Record> open = approvals(m_desk.replica(), true);
    const std::vector<Record> decided = approvals(m_desk.replica(), false);
    for (const Record& approval : open) {
        addCard(approval);
    }
    if (!decided.empty()) {
        m_cards->addWidget(
            new PlainLabel(tr("Recently decided"), TextRole::bodyStrong, Ink::text2));
    }
    for (const Record& approval : decided) {
        addCard(approval);
    }
    m_cards->addStretch(1);
    m_subtitle->setText(tr("%Ln pending", nullptr, static_cast<int>(open.size())));
    m_stack->setCurrentIndex(m_shown.empty() ? 1 : 0);
}

void ApprovalsPage::addCard(const Record& approval)
{
    Replica& replica = m_desk.replica();
    m_shown.push_back(approval.id);
    auto* card = new Card;
    const auto quote = replica.find("quote", approval.reference("quote"));
    const QString name =
        quote ? recordTitle(quote->record) : tr("A quote that is not on this laptop");
    QHBoxLayout* head = card->addTitle(name);
    const Field& state = *approval.entity->field("state");
    head->insertWidget(1, new Pill(displayText(replica, state, approval.value("state")),
                                   toneOf(state, approval.value("state"))));
    const auto link = [&](const QString& text, const RecordKey& key) {
        auto* label = new LinkLabel(text);
        connect(label, &LinkLabel::clicked, this,
                [this, key] { Q_EMIT routeRequested(Route::record(key)); });
        return label;
    };
    auto* about = new QHBoxLayout;
    about->setSpacing(kGap);
    if (quote) {
        const QString number = toQString(quote->record.text("number"));
        about->addWidget(
            link(number.isEmpty() ? tr("Open the quote") : number, quote->record.key()));
        const RecordId account = quote->record.reference("account");
        if (const std::string& customer = replica.title("account", account); !customer.empty()) {
            about->addWidget(link(toQString(customer), {"account", account}));
        }
    }
    const QString who = toQString(replica.title("user", approval.reference("owner")));
    const QString asker = who.isEmpty() ? tr("somebody else") : who;
    const auto asked = approval.id.madeAt();
    about->addWidget(new PlainLabel(
        asked ? tr("requested by %1, %2", "person, when").arg(asker, agoText(*asked, m_desk.now()))
              : tr("requested by %1").arg(asker),
        TextRole::body, Ink::text2));
    about->addStretch(1);
    card->body()->addLayout(about);

    const Value& amount = approval.value("amount");
    QString ask = tr("Discount %1").arg(percentText(discountOf(approval)));
    if (!isEmpty(amount)) {
        ask += QStringLiteral(" · ") +
               tr("Net %1").arg(displayText(replica, *approval.entity->field("amount"), amount));
    }
    card->body()->addWidget(new PlainLabel(ask, TextRole::bodyMedium));
    if (const std::string& said = approval.text("reason"); !said.empty()) {
        auto* text = new PlainLabel(tr("“%1”").arg(toQString(said)), TextRole::body, Ink::text2);
        text->setWordWrap(true);
        card->body()->addWidget(text);
    }
    if (const QString decision = decisionText(m_desk, approval); !decision.isEmpty()) {
        auto* text = new PlainLabel(decision, TextRole::body, Ink::text2);
        text->setWordWrap(true);
        card->body()->addWidget(text);
    } else if (quote) { // what is decided needs no details any more
        auto* details = new ApprovalDetails(m_desk, approval, quote->record);
        connect(details, &ApprovalDetails::routeRequested, this, &ApprovalsPage::routeRequested);
        card->body()->addWidget(details);
    }
    addButtons(*card, approval);
    m_cards->addWidget(card);
}

void ApprovalsPage::addButtons(Card& card, const Record& approval)
{
    if (!mayDecide(m_desk, approval)) {
        return;
    }
    ReplicaSource source(m_desk.replica());
    const auto role = roleFrom(m_desk.replica().syncState().role);
    const bool isWithin = !role || discountOf(approval) <= readLimits(source).of(*role);
    auto* row = new QHBoxLayout;
    row->setSpacing(kGap);
    const auto add = [&](const QString& text, const char* picture, bool approves) {
        auto* button = new QPushButton(text);
        button->setIcon(icon(QString::fromLatin1(picture), approves ? Ink::onAccent : Ink::text2));
        setButtonKind(*button, approves ? ButtonKind::primary : ButtonKind::secondary);
        connect(button, &QPushButton::clicked, this, [this, id = approval.id, approves] {
            ReasonDialog dialog(approves ? tr("Approve") : tr("Reject"), {},
                                tr("Comment (optional)"), approves ? tr("Approve") : tr("Reject"),
                                this);
            if (dialog.exec() == QDialog::Accepted) {
                decideOn(id, approves, dialog.reason());
            }
        });
        row->addWidget(button);
    };
    if (isWithin) {
        add(tr("Approve"), "check", true);
    } else {
        row->addWidget(new PlainLabel(
            tr("Exceeds your own limit. Somebody with a higher limit has to decide."),
            TextRole::body, Ink::warning));
    }
    add(tr("Reject"), "x", false);
    row->addStretch(1);
    card.body()->addLayout(row);
}

void ApprovalsPage::decideOn(const RecordId& approval, bool approves, const QString& answer)
{
    const auto row = m_desk.replica().find("quote_approval", approval);
    if (!row) {
        return;
    }
    const QString message = approves ? tr("Approved") : tr("Rejected");
    const auto edits = decide(m_desk.replica(), row->record, approves, toStd(answer), m_desk.now());
    const Done saved = edits ? m_desk.save(*edits, message) : Done(edits.error());
    Q_EMIT messageRequested(saved ? message : errorText(saved.error(), row->record.entity),
                            bool(saved));
}

} // namespace caravan::ui

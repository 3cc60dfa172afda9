// SPDX-License-Identifier: GPL-3.0-or-later
// SPDX-FileCopyrightText: The Caravan authors
#include "ui/admin/publish_question.h"

#include "core/base/strict_json.h"
#include "ui/admin/schema_text.h"
#include "ui/models/desk.h"
#include "ui/text/format.h"

#include <QAbstractButton>
#include <QCoreApplication>
#include <QMessageBox>
#include <QPushButton>

#include <boost/json.hpp>

namespace caravan::ui {
namespace {

namespace json = boost::json;

constexpr std::size_t kLinesMax = 20;

struct Publish {
    Q_DECLARE_TR_FUNCTIONS(caravan::ui::Publish)
};

/// Each laptop has a series of numbers of its own, which this one knows of those who sign in; 0
/// where there are none.
int laptopsOf(Desk& desk)
{
    const Entity* series = desk.catalogue().serving(Serves::numbers);
    const auto count = series != nullptr ? desk.replica().count({series->name, {}, {}, {}})
                                         : Result<std::int64_t>(std::int64_t{0});
    return count ? static_cast<int>(*count) : 0;
}

bool isTrue(const json::object& object, const char* name)
{
    const json::value* value = object.if_contains(name);
    return value != nullptr && value->is_bool() && value->get_bool();
}

/// What the changes are, as far as more follows from one than that it is seen.
struct Kinds {
    int adds = 0;
    bool hasRequired = false;
    bool hides = false;
};

Kinds kindsOf(const std::vector<std::string>& changes)
{
    Kinds kinds;
    for (const std::string& text : changes) {
        const Result<json::value> parsed = parseJson(text);
        const json::object* change = parsed ? parsed->if_object() : nullptr;
        const json::value* verb = change != nullptr ? change->if_contains("do") : nullptr;
        if (verb == nullptr || !verb->is_string()) {
            continue;
        }
        const std::string_view word = verb->get_string();
        kinds.adds += word.starts_with("add_") ? 1 : 0;
        kinds.hides = kinds.hides || (word == "hide" && isTrue(*change, "hidden"));
        for (const char* part : {"field", "set"}) {
            const json::value* inside = change->if_contains(part);
            kinds.hasRequired = kinds.hasRequired || (inside != nullptr && inside->is_object() &&
                                                      isTrue(inside->get_object(), "required"));
        }
    }
    return kinds;
}

} // namespace

PublishQuestion::PublishQuestion(Desk& desk, const Catalogue& model,
                                 const std::vector<std::string>& changes)
{
    const QString count = Publish::tr("%Ln change(s)", nullptr, static_cast<int>(changes.size()));
    const int laptops = laptopsOf(desk);
    m_text = laptops > 0 ? Publish::tr("Publish %1 to %2?")
                               .arg(count, Publish::tr("%Ln laptop(s)", nullptr, laptops))
                         : Publish::tr("Publish %1 to all laptops?").arg(count);
    const Kinds kinds = kindsOf(changes);
    m_consequences.append(Publish::tr("This laptop sends them to the hub at its next sync; every "
                                      "other laptop adopts them at its own, while people keep "
                                      "working. Existing records and unsent changes are kept."));
    if (kinds.hasRequired) {
        m_consequences.append(Publish::tr("Required fields apply to new records, and to edits of "
                                          "the section they are in."));
    }
    if (kinds.hides) {
        m_consequences.append(
            Publish::tr("Hidden fields keep their values and can be shown again."));
    }
    m_consequences.append(
        kinds.adds > 0
            ? Publish::tr("This cannot be undone: what you add can only be hidden later.")
            : Publish::tr("This can only be changed by publishing again."));
    QStringList lines;
    for (std::size_t i = 0; i < changes.size() && i < kLinesMax; ++i) {
        lines.append(changeText(model, changes[i]));
    }
    if (changes.size() > kLinesMax) {
        lines.append(
            Publish::tr("and %Ln more", nullptr, static_cast<int>(changes.size() - kLinesMax)));
    }
    m_details = lines.join(u'\n');
}

bool PublishQuestion::ask(QWidget* parent) const
{
    QMessageBox box(QMessageBox::Question, Publish::tr("Publish"), m_text, QMessageBox::NoButton,
                    parent);
    box.setObjectName(QStringLiteral("publishQuestion"));
    box.setTextFormat(Qt::PlainText);
    box.setInformativeText(m_details + QStringLiteral("\n\n") +
                           m_consequences.join(QStringLiteral("\n\n")));
    const QAbstractButton* publish = box.addButton(Publish::tr("Publish"), QMessageBox::AcceptRole);
    QPushButton* keep = box.addButton(Publish::tr("Keep editing"), QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.setEscapeButton(keep);
    box.exec();
    return box.clickedButton() == publish;
}

} // namespace caravan::ui

import x from "never read this";
export const metadata = { title: "Garlic cur\u0065s colds", slug: "never read" };
const faq = [{ question: "Does garlic help?", answer: `Yes, ${name} does.` }];
export default () => (<div className="never read this">
  <p>
    Garlic <b>cures</b> {n} c&#111;lds.
  </p>{/* never */}</div>);
